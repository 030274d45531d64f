'use client'

import { trashWords } from '@/design/panel-words/trash'
import { useWords } from '@/design/use-words'
import { TrashedSince } from './TrashedSince'

/** Beside the form of an article in the trash, in place of its workflow: who moved it there and how long it stays. */
export function TrashPanel({ deletedAt, trashedBy }: { deletedAt: string; trashedBy: string | null }) {
  const words = useWords(trashWords)
  return (
    <section className="workflow-panel" aria-labelledby="trash-heading">
      <h3 id="trash-heading">{words.inTrash}</h3>
      <p>
        <TrashedSince deletedAt={deletedAt} trashedBy={trashedBy} />
      </p>
      <p>{words.howTo}</p>
    </section>
  )
}
