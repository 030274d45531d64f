'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Decision, DecisionResult, QueueFilter, QueueItem, QueuePage } from '../queue-view'

/** Below this many comments in hand the next ones are fetched. */
const REFILL_BELOW = 15
const MOST_AT_ONCE = 100

type Done = { changed: DecisionResult['changed']; status: Decision }
type Failure = { message: string }

async function ask<T>(address: string, body?: object): Promise<T> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    credentials: 'include',
    cache: 'no-store',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  })
  if (response.ok) return response.json()
  const answer: { errors?: Failure[] } = await response.json().catch(() => ({}))
  throw new Error(answer.errors?.[0]?.message ?? 'That did not work. Nothing was changed.')
}

/**
 * The comments in hand, refilled from the server as they are decided about, and what can be done with them. Rows
 * leave at once; a request that fails puts them back.
 */
export function useQueue(show: QueueFilter, say: (message: string) => void) {
  const { config } = useConfig()
  const base = `${config.routes.api}/comments`
  const [items, setItems] = useState<QueueItem[] | null>(null)
  const [numbers, setNumbers] = useState<Omit<QueuePage, 'items'> | null>(null)
  const [undoable, setUndoable] = useState<Done[]>([])
  const loading = useRef(false)
  const atEnd = useRef(false)

  const load = useCallback(
    async (after: number | null) => {
      if (loading.current) return
      loading.current = true
      try {
        const page = await ask<QueuePage>(
          `${base}/queue?show=${show}${after === null ? '' : `&after=${after}`}`,
        )
        const { items: more, ...rest } = page
        setNumbers(rest)
        atEnd.current = more.length === 0
        setItems((held) => {
          if (after === null || held === null) return more
          const known = new Set(held.map(({ id }) => id))
          return [...held, ...more.filter(({ id }) => !known.has(id))]
        })
      } catch (error) {
        say(error instanceof Error ? error.message : 'The server did not answer.')
      } finally {
        loading.current = false
      }
    },
    [base, show, say],
  )

  useEffect(() => {
    atEnd.current = false
    setItems(null)
    void load(null)
  }, [load])

  const refill = useCallback(
    (left: QueueItem[]) => {
      if (left.length < REFILL_BELOW && !atEnd.current) void load(left.at(-1)?.id ?? null)
    },
    [load],
  )

  const decide = useCallback(
    async (chosen: QueueItem[], status: Decision) => {
      const ids = new Set(chosen.map(({ id }) => id))
      setItems((held) => (held ?? []).filter(({ id }) => !ids.has(id)))
      const changed: DecisionResult['changed'] = []
      let stale = 0
      try {
        for (let start = 0; start < chosen.length; start += MOST_AT_ONCE) {
          const comments = chosen
            .slice(start, start + MOST_AT_ONCE)
            .map(({ id, status: was }) => ({ id, was }))
          const result = await ask<DecisionResult>(`${base}/decide`, { status, comments })
          changed.push(...result.changed)
          stale += result.stale.length
        }
      } catch (error) {
        const done = new Set(changed.map(({ id }) => id))
        const back = chosen.filter(({ id }) => !done.has(id))
        setItems((held) =>
          [...back, ...(held ?? [])].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id),
        )
        say(error instanceof Error ? error.message : 'The server did not answer. Please try again.')
      }
      if (changed.length > 0) setUndoable((before) => [...before, { changed, status }])
      return { changed: changed.length, stale }
    },
    [base, say],
  )

  const decideAll = useCallback(
    async (status: Decision) => {
      // Up to the newest comment that exists now: what comes while this runs was seen by nobody.
      const newest = 2_147_483_647
      const result = await ask<DecisionResult>(`${base}/decide-all`, { status, show, before: newest })
      if (result.changed.length > 0) setUndoable((before) => [...before, { changed: result.changed, status }])
      await load(null)
      return { changed: result.changed.length, stale: result.stale.length }
    },
    [base, show, load],
  )

  const undo = useCallback(async () => {
    const last = undoable.at(-1)
    if (!last) return 0
    setUndoable((before) => before.slice(0, -1))
    let back = 0
    // What it was may differ from comment to comment.
    for (const was of new Set(last.changed.map((one) => one.was))) {
      const ids = last.changed.filter((one) => one.was === was)
      for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
        const comments = ids.slice(start, start + MOST_AT_ONCE).map(({ id }) => ({ id, was: last.status }))
        back += (await ask<DecisionResult>(`${base}/decide`, { status: was, comments })).changed.length
      }
    }
    await load(null)
    return back
  }, [base, undoable, load])

  return { items, numbers, decide, decideAll, undo, canUndo: undoable.length > 0, refill, load, ask, base }
}
