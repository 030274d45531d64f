'use client'

import { Button } from '@payloadcms/ui'
import { diffWordsWithSpace } from 'diff'
import { useId } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { FieldConflict } from '../field-conflict'

type ConflictChoiceProps = { conflict: FieldConflict; onDecide: (by: 'mine' | 'theirs') => void }

/** Two people's words of one field side by side, the differences marked, and the choice between them. */
export function ConflictChoice({ conflict, onDecide }: ConflictChoiceProps) {
  const words = useWords(savingWords).decide
  const timeText = useTimeText()
  const heading = useId()
  const { name, texts, who, at } = conflict
  const parts = diffWordsWithSpace(texts.theirs, texts.mine)
  return (
    <section className="save-conflict" role="alert" aria-labelledby={heading}>
      <h2 id={heading}>{words.heading(name)}</h2>
      <p>{who && at ? words.by(who, timeText(at)) : words.bySomebody}</p>
      <div className="save-conflict__sides">
        <div>
          <h3>{words.theirs}</h3>
          <blockquote>
            {parts.every(({ added }) => added) && <em>{words.nothing}</em>}
            {parts.map(({ value, added, removed }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one difference have no other identity.
              added ? null : removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>,
            )}
          </blockquote>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onDecide('theirs')}>
            {words.takeTheirs}
          </Button>
        </div>
        <div>
          <h3>{words.mine}</h3>
          <blockquote>
            {parts.every(({ removed }) => removed) && <em>{words.nothing}</em>}
            {parts.map(({ value, added, removed }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one difference have no other identity.
              removed ? null : added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
            )}
          </blockquote>
          <Button size="small" margin={false} onClick={() => onDecide('mine')}>
            {words.takeMine}
          </Button>
        </div>
      </div>
      <p>{words.together}</p>
    </section>
  )
}
