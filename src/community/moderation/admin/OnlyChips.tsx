'use client'

import { isolate } from '@/design/direction'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import { type Narrowed, type Only, type OnlyKind, onlyKinds, type QueueItem } from '../queue-view'

type OnlyChipsProps = { only: Only; names: Narrowed; onChange: (only: Only) => void }

/** The active filters of the queue, each with a button to clear it. */
export function OnlyChips({ only, names, onChange }: OnlyChipsProps) {
  const words = useWords(moderationWords).only
  const kinds = onlyKinds.filter((kind) => only[kind] !== undefined)
  if (kinds.length === 0) return null
  const nameOf = (kind: OnlyKind) => words.chip[kind](isolate(names[kind] ?? `${only[kind]}`))
  return (
    <ul className="queue-only" aria-label={words.list}>
      {kinds.map((kind) => (
        <li key={kind}>
          {nameOf(kind)}{' '}
          <button type="button" onClick={() => onChange({ ...only, [kind]: undefined })}>
            {words.clear}
            <span className="vh"> {nameOf(kind)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type OnlyThisProps = { item: QueueItem; only: Only; onChange: (only: Only) => void }

/** Links from a comment to the others on its article, by its sender and from its network. */
export function OnlyThis({ item, only, onChange }: OnlyThisProps) {
  const words = useWords(moderationWords).only
  const ids: Only = {
    article: item.article.id,
    ...(item.banBy.some((kind) => kind !== 'network') ? { sender: item.id } : {}),
    ...(item.banBy.includes('network') ? { network: item.id } : {}),
  }
  return (
    <p className="queue-only">
      {onlyKinds
        .filter((kind) => ids[kind] !== undefined && only[kind] === undefined)
        .map((kind) => (
          <button key={kind} type="button" onClick={() => onChange({ ...only, [kind]: ids[kind] })}>
            {words.this[kind]}
          </button>
        ))}
    </p>
  )
}
