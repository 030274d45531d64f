'use client'

import { useEffect } from 'react'
import { nameControls } from './name-controls'

const PAUSE_MS = 100

/** Names what Payload leaves without a name, now and whenever the panel shows something new. */
export function NameControls() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const run = () => {
      timer = undefined
      nameControls(document)
    }
    run()
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(run, PAUSE_MS)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [])
  return null
}
