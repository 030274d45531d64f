'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import { SavePanel } from './SavePanel'
import type { Offered } from './use-unsent-words'
import { WordDifference } from './WordDifference'

type Props = {
  offered: Offered
  /** Whether they are in the form now. */
  onBringBack: () => Promise<boolean>
  onDiscard: () => Promise<unknown>
}

/** Offers words that never reached the site, and compares them with what stands there now. */
export function UnsentNotice({ offered, onBringBack, onDiscard }: Props) {
  const words = useWords(savingWords).unsent
  const { now: stored } = useWords(savingWords).earlier
  const timeText = useTimeText()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [asks, setAsks] = useState<'nothing' | 'discard' | 'later'>('nothing')

  const bringBack = async () => {
    setBusy(true)
    setAsks((await onBringBack()) ? 'nothing' : 'later')
    setBusy(false)
  }
  return (
    <SavePanel className="unsent-words" heading={words.heading(timeText(new Date(offered.at).toISOString()))}>
      <p>{words.about(offered.fields.map(({ name }) => name).join(', '))}</p>
      {isOpen &&
        offered.fields.map(({ field, name, typed, now }) => (
          <WordDifference
            key={field}
            before={{ heading: `${name}: ${stored}`, text: now }}
            after={{ heading: `${name}: ${words.kept}`, text: typed }}
          />
        ))}
      {asks === 'later' && <p>{words.notNow}</p>}
      {asks === 'discard' ? (
        <div className="save-choices">
          <p>{words.sure}</p>
          <Button size="small" margin={false} onClick={() => void onDiscard()}>
            {words.discardThem}
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setAsks('nothing')}>
            {words.keepThem}
          </Button>
        </div>
      ) : (
        <div className="save-choices">
          <Button size="small" margin={false} disabled={isBusy} onClick={() => void bringBack()}>
            {words.bringBack}
          </Button>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.hide : words.see}
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setAsks('discard')}>
            {words.discard}
          </Button>
        </div>
      )}
    </SavePanel>
  )
}
