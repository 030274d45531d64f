'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { EarlierWord, OpenedWord } from '../earlier-word'
import { WordDifference } from './WordDifference'

type Props = {
  word: EarlierWord
  /** The whole of it; null if it cannot be had. */
  open: () => Promise<OpenedWord | null>
  /** Undefined for a field that the user may not write. */
  onPutBack: ((value: unknown) => void) | undefined
}

/** What one field said at one save: who, when, the first words, the difference from now, and the way back. */
export function EarlierWordItem({ word, open, onPutBack }: Props) {
  const words = useWords(savingWords).earlier
  const timeText = useTimeText()
  const heading = useId()
  const [opened, setOpened] = useState<OpenedWord | null>(null)
  const [isFailed, setFailed] = useState(false)

  const opening = async () => {
    const found = await open()
    setFailed(found === null)
    return found
  }
  const putBack = async () => {
    const found = opened ?? (await opening())
    if (found) onPutBack?.(found.value)
  }
  const { name, who, at, isRefused, begins } = word
  return (
    <li className="earlier-word">
      <h3 id={heading}>{name}</h3>
      <p className="earlier-word__when">
        {who ? words.by(who, timeText(at)) : words.until(timeText(at))}
        {isRefused && <strong>{words.refused}</strong>}
      </p>
      {opened ? (
        <WordDifference
          before={{ heading: words.now, text: opened.texts.now }}
          after={{ heading: words.before, text: opened.texts.earlier }}
        />
      ) : (
        <blockquote>{begins === '' ? <em>{words.empty}</em> : begins}</blockquote>
      )}
      {isFailed && <p role="alert">{words.failed}</p>}
      <div className="save-choices">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          aria-expanded={opened !== null}
          aria-describedby={heading}
          onClick={async () => setOpened(opened ? null : await opening())}
        >
          {opened ? words.hide : words.compare}
        </Button>
        {onPutBack && (
          <Button size="small" margin={false} aria-describedby={heading} onClick={() => void putBack()}>
            {words.putBack}
          </Button>
        )}
      </div>
    </li>
  )
}
