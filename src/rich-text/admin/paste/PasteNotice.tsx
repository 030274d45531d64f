import type { ReactNode } from 'react'
import type { Spoken } from '@/design/panel-words'
import { pastingWords } from '@/design/panel-words/pasting'
import { useWords } from '@/design/use-words'
import type { Left, LeftKind } from './left'

/** In display order. */
const KINDS = Object.keys(pastingWords.kind) as LeftKind[]

type PasteNoticeProps = {
  left: readonly Left[]
  /** At the bottom of the window, where it belongs to no text. */
  isAfloat?: boolean
  onDismiss: () => void
}

/** Reports pasted content that was not taken over as it was, and its position. */
export function PasteNotice({ left, isAfloat = false, onDismiss }: PasteNoticeProps): ReactNode {
  const words = useWords(pastingWords)
  return (
    <div className={`paste-notice ${isAfloat ? 'paste-notice--afloat' : ''}`} role="status">
      {left.length > 0 && (
        <div className="paste-notice__box">
          <p className="paste-notice__title">{words.notice.title}</p>
          {KINDS.map((kind) => (
            <Group key={kind} kind={kind} words={words} left={left.filter((each) => each.kind === kind)} />
          ))}
          <button type="button" onClick={onDismiss}>
            {words.notice.close}
          </button>
        </div>
      )}
    </div>
  )
}

type GroupProps = { kind: LeftKind; words: Spoken<typeof pastingWords>; left: readonly Left[] }

function Group({ kind, words: { kind: titles, hint: hints, notice }, left }: GroupProps): ReactNode {
  if (left.length === 0) return null
  const hint = kind in hints ? hints[kind as keyof typeof hints] : null
  return (
    <>
      <p>
        <strong>{titles[kind]}:</strong> {hint}
      </p>
      <ul>
        {left.map(({ words, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and the same words may come twice
          <li key={index}>{notice.at(words || notice.noDescription, after)}</li>
        ))}
      </ul>
    </>
  )
}
