import { diffWordsWithSpace } from 'diff'
import type { ReactNode } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'

/** One text and what to do with it. */
type Side = { heading: string; text: string; action?: ReactNode }

/** Two texts side by side, with what only one of them has marked. */
export function WordDifference({ before, after }: { before: Side; after: Side }) {
  const { nothing } = useWords(savingWords).decide
  const parts = diffWordsWithSpace(before.text, after.text)
  return (
    <div className="save-sides">
      <div>
        <h3>{before.heading}</h3>
        <blockquote>
          {before.text === '' && <em>{nothing}</em>}
          {parts.map(({ value, added, removed }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one difference have no other identity.
            added ? null : removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>,
          )}
        </blockquote>
        {before.action}
      </div>
      <div>
        <h3>{after.heading}</h3>
        <blockquote>
          {after.text === '' && <em>{nothing}</em>}
          {parts.map(({ value, added, removed }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one difference have no other identity.
            removed ? null : added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
          )}
        </blockquote>
        {after.action}
      </div>
    </div>
  )
}
