'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { writingWords } from '@/design/panel-words/writing'
import { useWords } from '@/design/use-words'
import { sharedState } from '@/desk/panel/shared-state'
import { retrySaves, type SaveState } from './retry-saves'

const SAVED_SHOWN_MS = 6000

const state = sharedState<SaveState>('quiet')

const pause = (ms: number, signal?: AbortSignal | null) =>
  new Promise<void>((done) => {
    setTimeout(done, ms)
    signal?.addEventListener('abort', () => done(), { once: true })
  })

// Before any form is mounted: effects of children run before those of parents.
if (typeof window !== 'undefined') {
  window.fetch = retrySaves({ send: window.fetch.bind(window), tell: state.set, pause })
}

/** Says when something could not be saved, that it is being retried, and when it is saved. */
export function SaveNotice() {
  const words = useWords(writingWords).save
  const now = useSyncExternalStore(state.subscribe, state.get, (): SaveState => 'quiet')
  useEffect(() => {
    if (now === 'saved') {
      const timer = setTimeout(state.set, SAVED_SHOWN_MS, 'quiet')
      return () => clearTimeout(timer)
    }
    if (now !== 'unsaved') return
    const keepOpen = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', keepOpen)
    return () => window.removeEventListener('beforeunload', keepOpen)
  }, [now])
  return (
    <div className="save-notice" role="status" data-state={now}>
      {now === 'quiet' ? '' : words[now]}
    </div>
  )
}
