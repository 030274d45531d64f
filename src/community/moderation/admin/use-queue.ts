'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Cover } from '@/community/comments/covered-words'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import type {
  CoveredComment,
  Decision,
  DecisionResult,
  Only,
  QueueFilter,
  QueuePage,
  ShownWords,
  StaleComment,
} from '../queue-view'
import { ask, Refused } from './ask'
import type { HeldComment } from './held-comment'
import { withNewWords } from './with-new-words'

/** Below this number of loaded comments more are fetched. */
const REFILL_BELOW = 15
const MOST_AT_ONCE = 100

type Done = { changed: DecisionResult['changed']; status: Decision }
/**
 * The loaded comments, refilled from the server as decisions are made, and their actions. Rows are removed
 * optimistically; a failed request puts them back.
 */
export function useQueue(
  { show, only, query }: { show: QueueFilter; only: Only; query: string },
  say: (message: string) => void,
) {
  const { config } = useConfig()
  const base = `${config.routes.api}/comments`
  const [items, setItems] = useState<HeldComment[] | null>(null)
  const [numbers, setNumbers] = useState<Omit<QueuePage, 'items'> | null>(null)
  const [canUndo, setCanUndo] = useState(false)
  const undoable = useRef<Done[]>([])
  /** Pending decisions: undo waits for them, so that it refers to the last key pressed. */
  const onTheWay = useRef(new Set<Promise<unknown>>())
  const atEnd = useRef(false)
  /** Counts list loads: a response to an earlier one is dropped. */
  const list = useRef(0)
  const refilling = useRef(false)
  /** Decided here, although a pending response may still contain them. */
  const decided = useRef(new Set<number>())

  const { noAnswer } = useWords(commonWords)
  const fail = useCallback(
    (error: unknown) => say(error instanceof Refused ? error.message : noAnswer),
    [noAnswer, say],
  )

  const fetchPage = useCallback(
    (after: number | null) =>
      ask<QueuePage>(`${base}/queue?${query}${after === null ? '' : `&after=${after}`}`),
    [base, query],
  )

  const begin = useCallback(async () => {
    list.current++
    const own = list.current
    decided.current = new Set()
    refilling.current = false
    try {
      const { items: first, ...rest } = await fetchPage(null)
      if (own !== list.current) return
      atEnd.current = first.length === 0
      setNumbers(rest)
      setItems(first.filter(({ id }) => !decided.current.has(id)))
    } catch (error) {
      if (own !== list.current) return
      setNumbers(null)
      setItems([])
      fail(error)
    }
  }, [fetchPage, fail])

  useEffect(() => {
    setItems(null)
    void begin()
  }, [begin])

  const refill = useCallback(
    async (left: HeldComment[]) => {
      if (left.length >= REFILL_BELOW || atEnd.current || refilling.current) return
      refilling.current = true
      const own = list.current
      try {
        const { items: more, ...rest } = await fetchPage(left.at(-1)?.id ?? null)
        if (own !== list.current) return
        atEnd.current = more.length === 0
        setNumbers(rest)
        setItems((held) => {
          const known = new Set([...(held ?? []).map(({ id }) => id), ...decided.current])
          return [...(held ?? []), ...more.filter(({ id }) => !known.has(id))]
        })
      } catch (error) {
        if (own === list.current) fail(error)
      } finally {
        if (own === list.current) refilling.current = false
      }
    },
    [fetchPage, fail],
  )

  const remember = useCallback((changed: Done['changed'], status: Decision) => {
    if (changed.length > 0) undoable.current.push({ changed, status })
    setCanUndo(undoable.current.length > 0)
  }, [])

  const send = useCallback(
    async (chosen: HeldComment[], status: Decision) => {
      const ids = new Set(chosen.map(({ id }) => id))
      for (const id of ids) decided.current.add(id)
      setItems((held) => (held ?? []).filter(({ id }) => !ids.has(id)))
      const changed: DecisionResult['changed'] = []
      const stale: StaleComment[] = []
      try {
        for (let start = 0; start < chosen.length; start += MOST_AT_ONCE) {
          const comments = chosen
            .slice(start, start + MOST_AT_ONCE)
            .map(({ id, status: was, contentDigest }) => ({ id, was, contentDigest }))
          const result = await ask<DecisionResult>(`${base}/decide`, { status, comments })
          changed.push(...result.changed)
          stale.push(...result.stale)
        }
      } catch (error) {
        fail(error)
        await begin()
      }
      const reworded = withNewWords(chosen, stale)
      for (const { id } of reworded) decided.current.delete(id)
      if (reworded.length > 0) setItems((held) => [...reworded, ...(held ?? [])])
      remember(changed, status)
      return { changed: changed.length, stale: stale.length - reworded.length, reworded: reworded.length }
    },
    [base, fail, begin, remember],
  )

  /** A ban or a reply; a comment changed by its sender meanwhile shows its new text. */
  const askAbout = useCallback(
    async (item: HeldComment, what: 'ban' | 'reply', body: object) => {
      try {
        await ask(`${base}/${item.id}/${what}`, { ...body, contentDigest: item.contentDigest })
      } catch (error) {
        const words = error instanceof Refused ? error.words : null
        if (words) {
          const [reworded] = withNewWords([item], [{ ...words, id: item.id, status: item.status }])
          setItems((held) => (held ?? []).map((one) => (one.id === item.id && reworded ? reworded : one)))
        }
        throw error
      }
    },
    [base],
  )

  const findCovered = useCallback((id: number) => ask<CoveredComment>(`${base}/${id}/covered`), [base])

  const cover = useCallback(
    async (item: HeldComment, wish: { covers: Cover[]; contentDigest: string }) => {
      const shown = await ask<ShownWords>(`${base}/${item.id}/covered`, wish)
      setItems((held) => (held ?? []).map((one) => (one.id === item.id ? { ...one, ...shown } : one)))
    },
    [base],
  )

  const decide = useCallback(
    async (chosen: HeldComment[], status: Decision) => {
      const sent = send(chosen, status)
      onTheWay.current.add(sent)
      return sent.finally(() => onTheWay.current.delete(sent))
    },
    [send],
  )

  const { newest = 0, asOf = '' } = numbers ?? {}
  const decideAll = useCallback(
    async (status: Decision) => {
      // Up to the newest counted comment: nobody has seen what was sent or edited since.
      const result = await ask<DecisionResult>(`${base}/decide-all`, {
        status,
        show,
        only,
        before: newest,
        asOf,
      })
      remember(result.changed, status)
      await begin()
      return { changed: result.changed.length, stale: result.stale.length }
    },
    [base, show, only, newest, asOf, begin, remember],
  )

  const undo = useCallback(async () => {
    await Promise.all(onTheWay.current)
    const last = undoable.current.pop()
    setCanUndo(undoable.current.length > 0)
    if (!last) return 0
    let back = 0
    // The previous status may differ between comments.
    for (const was of new Set(last.changed.map((one) => one.was))) {
      const ids = last.changed.filter((one) => one.was === was)
      for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
        const comments = ids
          .slice(start, start + MOST_AT_ONCE)
          .map(({ id, contentDigest }) => ({ id, was: last.status, contentDigest }))
        back += (await ask<DecisionResult>(`${base}/decide`, { status: was, undoes: true, comments })).changed
          .length
      }
    }
    await begin()
    return back
  }, [base, begin])

  return { items, numbers, decide, decideAll, undo, canUndo, refill, askAbout, findCovered, cover }
}
