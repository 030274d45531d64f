'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { presenceWords } from '@/design/panel-words/presence'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import type { Present } from '../present'
import { peopleHere, tellGone, tellPresence } from './tell-presence'

const AGAIN_MS = 10_000
const nobody: readonly Present[] = []

type WhoIsHereProps = {
  article: number | string
  /** The user cannot save it: there is no saver that says every ten seconds that the form is open. */
  isReading: boolean
}

/** Beside the form's status: who else has it open, and where they are. Nobody is locked out. */
export function WhoIsHere({ article, isReading }: WhoIsHereProps) {
  const words = useWords(presenceWords)
  const fields = useWords(contentFieldNames)
  const people = useSyncExternalStore(peopleHere.subscribe, peopleHere.get, () => nobody)

  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') void tellPresence(article, isReading)
    }
    const leave = () => tellGone(article)
    tell()
    const again = isReading ? setInterval(tell, AGAIN_MS) : undefined
    document.addEventListener('visibilitychange', tell)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(again)
      document.removeEventListener('visibilitychange', tell)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [article, isReading])

  if (people.length === 0) return null
  return (
    <ul className="who-is-here" aria-label={words.label}>
      {people.map((one, index) => (
        // Two people may have the same name.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing in it has a state
        <li key={index} title={sentence(one, words, fields)}>
          {sentence(one, words, fields)}
        </li>
      ))}
    </ul>
  )
}

function sentence(
  { name, field, isReading }: Present,
  words: ReturnType<typeof useWords<typeof presenceWords>>,
  fields: ReturnType<typeof useWords<typeof contentFieldNames>>,
): string {
  if (isReading) return words.reading(name)
  return field ? words.editingField(name, fields[field]) : words.editing(name)
}
