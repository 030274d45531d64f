'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type Only, onlyKinds, type QueueFilter, queueFilters } from '../queue-view'

/** The queue's filters are in the URL, so that it can be shared and the browser's Back button works. */
export function useQueueAddress(fallback: QueueFilter) {
  const params = useSearchParams()
  const asked = params.get('show')
  const show = queueFilters.find((one) => one === asked) ?? fallback
  // As is: the server reports what it does not understand.
  const query = [...params]
    .filter(([name]) => name === 'show' || onlyKinds.some((kind) => kind === name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  const only = useMemo(() => {
    const sent = new URLSearchParams(query)
    return Object.fromEntries(
      onlyKinds.flatMap((kind) => (sent.has(kind) ? [[kind, Number(sent.get(kind))]] : [])),
    ) as Only
  }, [query])

  const go = useCallback((next: { show?: QueueFilter; only?: Only }) => {
    const address = new URL(window.location.href)
    if (next.show) address.searchParams.set('show', next.show)
    if (next.only) {
      for (const kind of onlyKinds) {
        const id = next.only[kind]
        if (id === undefined) address.searchParams.delete(kind)
        else address.searchParams.set(kind, String(id))
      }
    }
    window.history.pushState(null, '', address)
  }, [])

  return { show, only, query: asked ? query : [`show=${show}`, query].filter(Boolean).join('&'), go }
}
