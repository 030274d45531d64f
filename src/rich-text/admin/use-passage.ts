'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { StoredState } from '../stored-node'

type Found = { title: string; state?: string | null; approval?: { body?: StoredState } | null }

/** The passage that the block's form chose, as the server has it. */
export function usePassage(): { id: number | null; found: Found | null; isGone: boolean } {
  const value = useFormFields(([fields]) => fields.passage?.value)
  const { config } = useConfig()
  const id = typeof value === 'number' ? value : null
  const [answer, setAnswer] = useState<{ id: number; found: Found | null } | null>(null)
  const address = id === null ? null : `${config.routes.api}/passages/${id}?depth=0`

  useEffect(() => {
    if (id === null || address === null) return
    const request = new AbortController()
    fetch(address, { signal: request.signal })
      .then(async (reply) => setAnswer({ id, found: reply.ok ? ((await reply.json()) as Found) : null }))
      // Left, or no connection: the form says so itself, and the text is only shown here.
      .catch(() => undefined)
    return () => request.abort()
  }, [id, address])

  const isAnswered = answer !== null && answer.id === id
  return { id, found: isAnswered ? answer.found : null, isGone: isAnswered && answer.found === null }
}
