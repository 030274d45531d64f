'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { useTimeZone } from '@/desk/panel/use-time-zone'
import type { OpenSaver } from './use-form-saver'

/** A save without an answer for so long is being tried again. */
const LATE_MS = 4000

/** The line above the form: how saving stands, and where the words are meanwhile. */
export function SaveState({ state, isKept }: Pick<OpenSaver, 'state' | 'isKept'>) {
  const words = useWords(savingWords).state
  const timeZone = useTimeZone()
  const { i18n } = useTranslation()
  const isOnline = useSyncExternalStore(
    followNetwork,
    () => navigator.onLine,
    () => true,
  )
  const isLate = useLate(state.is === 'saving')

  const at =
    state.savedAt === null
      ? null
      : new Date(state.savedAt).toLocaleTimeString(i18n.language, { timeZone, hourCycle: 'h23' })
  const isWaiting = state.is !== 'saved' && (!isOnline || isLate || state.is === 'refused')
  const plain = {
    saved: at === null ? words.unchanged : words.saved(at),
    unsaved: words.unsaved,
    saving: isLate ? words.again : words.saving,
    refused: words.refused((state.message ?? '').replace(/\.$/, '')),
  }[state.is]
  const how = isWaiting && !isOnline ? words.offline : plain
  const line = !isWaiting || isKept === null ? how : isKept ? words.kept(how) : words.notKept(how)
  const isWrong = state.is === 'refused' || (isWaiting && isKept === false)
  return (
    // Announced only if something is wrong: nobody wants to hear of every save.
    <p
      className="save-state"
      role={isWaiting ? 'alert' : undefined}
      data-state={isWrong ? 'refused' : state.is}
    >
      {line}
    </p>
  )
}

/** Whether something has lasted for longer than usual. */
function useLate(isGoingOn: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return setLate(false)
    const timer = setTimeout(setLate, LATE_MS, true)
    return () => clearTimeout(timer)
  }, [isGoingOn])
  return isLate
}

function followNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
