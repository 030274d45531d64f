'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { sharedState } from '@/desk/panel/shared-state'
import { notesHere } from '../../presence/admin/tell-presence'
import type { NotesAnswer } from '../note'

/** How many notes of the open article are resolved, of how many; null while that is unknown or there are none. */
export const notesCount = sharedState<{ resolved: number; all: number } | null>(null)

export type Notes = {
  /** Null until loaded, and for who may not read them. */
  answer: NotesAnswer | null
  problem: string
  /** Sends a note, a reply or a decision, or with null deletes; false where the server did not take it. */
  send: (path: string, body: object | null) => Promise<boolean>
}

/** The notes of an article, loaded again when others write, as the form learns with its presence. */
export function useNotes(article: number | string): Notes {
  const common = useWords(commonWords)
  const { config } = useConfig()
  const [answer, setAnswer] = useState<NotesAnswer | null>(null)
  const [problem, setProblem] = useState('')
  const known = useRef('')
  const url = `${config.routes.api}/articles/${article}/notes`
  const stamp = useSyncExternalStore(notesHere.subscribe, notesHere.get, () => '')

  const take = useCallback((next: NotesAnswer) => {
    known.current = next.stamp
    setAnswer(next)
    const all = next.threads.length
    const resolved = next.threads.filter((thread) => thread.resolved).length
    notesCount.set(all === 0 ? null : { resolved, all })
  }, [])

  useEffect(() => {
    if (stamp === known.current && stamp !== '') return
    const leaving = new AbortController()
    const load = async () => {
      const response = await fetch(url, {
        credentials: 'include',
        cache: 'no-store',
        signal: leaving.signal,
      })
      if (response.ok) take(await response.json())
    }
    // The next presence asks again.
    load().catch(() => undefined)
    return () => leaving.abort()
  }, [url, stamp, take])
  useEffect(() => () => notesCount.set(null), [])

  const send = useCallback(
    async (path: string, body: object | null) => {
      setProblem('')
      const response = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'DELETE',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: body && JSON.stringify(body),
      }).catch(() => null)
      if (response?.ok) {
        take(await response.json())
        return true
      }
      const refusal: { errors?: { message: string }[] } = (await response?.json().catch(() => null)) ?? {}
      setProblem(response ? (refusal.errors?.[0]?.message ?? common.refused) : common.noAnswer)
      return false
    },
    [url, take, common],
  )
  return { answer, problem, send }
}
