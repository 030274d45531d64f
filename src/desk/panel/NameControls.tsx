'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { nameControls } from './name-controls'

/**
 * Names controls that Payload leaves unnamed, now and whenever the panel's content changes: once per frame at
 * most.
 */
export function NameControls() {
  const { language } = useTranslation().i18n
  useEffect(() => {
    let frame = 0
    const run = () => {
      frame = 0
      nameControls(document, language)
    }
    run()
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(run)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [language])
  return null
}
