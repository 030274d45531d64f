'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { WritingHelp } from '../writing-help'

export type HelpState = { help: WritingHelp | null; failed: boolean; isSaved: boolean }

/** The writing help for the article in the form, reloaded after each save, including autosaves. */
export function useWritingHelp(): HelpState {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const [help, setHelp] = useState<WritingHelp | null>(null)
  const [failed, setFailed] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the last save is what asks anew.
  useEffect(() => {
    if (id === undefined) return
    const asking = new AbortController()
    fetch(`${config.routes.api}/articles/${id}/writing-help`, {
      credentials: 'include',
      signal: asking.signal,
    })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setHelp(await response.json())
        setFailed(false)
      })
      .catch(() => {
        // A later save has requested it since; its response counts.
        if (!asking.signal.aborted) setFailed(true)
      })
    return () => asking.abort()
  }, [id, lastUpdateTime, config.routes.api])

  return { help, failed, isSaved: id !== undefined }
}
