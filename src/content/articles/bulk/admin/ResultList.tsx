'use client'

import { bulkWords } from '@/design/panel-words/bulk'
import { useWords } from '@/design/use-words'
import type { BulkResult } from '../run-moves'

type Props = { of: 'preview' | 'run'; results: readonly BulkResult[] }

/** What would happen or has happened, article by article; the refused ones first, with the reason. */
export function ResultList({ of, results }: Props) {
  const words = useWords(bulkWords)
  const sorted = [...results].sort(
    (one, other) => Number(other.refusal !== null) - Number(one.refusal !== null),
  )
  return (
    <ul className="bulk-results">
      {sorted.map(({ id, question, refusal }) => (
        <li className={refusal === null ? undefined : 'bulk-refused'} key={id}>
          <a dir="auto" href={`/admin/collections/articles/${id}`}>
            {question || id}
          </a>{' '}
          <span>
            {refusal === null ? (of === 'run' ? words.isDone : words.willDo) : `${words.refused}: ${refusal}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
