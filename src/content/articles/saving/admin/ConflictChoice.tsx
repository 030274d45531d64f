'use client'

import { Button } from '@payloadcms/ui'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { FieldConflict } from '../field-conflict'
import { SavePanel } from './SavePanel'
import { WordDifference } from './WordDifference'

type ConflictChoiceProps = { conflict: FieldConflict; onDecide: (by: 'mine' | 'theirs') => void }

/** Two people's words of one field side by side, the differences marked, and the choice between them. */
export function ConflictChoice({ conflict, onDecide }: ConflictChoiceProps) {
  const words = useWords(savingWords).decide
  const timeText = useTimeText()
  const { name, texts, who, at } = conflict
  return (
    <SavePanel className="save-conflict" heading={words.heading(name)}>
      <p>{who && at ? words.by(who, timeText(at)) : words.bySomebody}</p>
      <WordDifference
        before={{
          heading: words.theirs,
          text: texts.theirs,
          action: (
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onDecide('theirs')}>
              {words.takeTheirs}
            </Button>
          ),
        }}
        after={{
          heading: words.mine,
          text: texts.mine,
          action: (
            <Button size="small" margin={false} onClick={() => onDecide('mine')}>
              {words.takeMine}
            </Button>
          ),
        }}
      />
      <p>{words.together}</p>
    </SavePanel>
  )
}
