'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EarlierWord, EarlierWords, OpenedWord } from '../earlier-word'

export type Filter = { field: string; isEvery: boolean }

type Listed = EarlierWords & { state: 'loading' | 'ready' | 'failed' }

const NOTHING: Listed = { words: [], next: null, days: 7, state: 'loading' }

/** The earlier words of an article, page by page. */
export function useEarlierWords(id: number | string, { field, isEvery }: Filter) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [listed, setListed] = useState(NOTHING)
  const asked = useRef(0)
  const base = `${config.routes.api}/articles/${id}/earlier-words`

  const ask = useCallback(
    async <T>(path: string): Promise<T | null> => {
      const headers = { 'Accept-Language': i18n.language }
      const response = await fetch(`${base}${path}`, { credentials: 'include', headers }).catch(() => null)
      return response?.ok ? response.json() : null
    },
    [base, i18n.language],
  )

  const load = useCallback(
    async (after: string | null) => {
      const turn = ++asked.current
      const query = new URLSearchParams({
        ...(field && { field }),
        ...(isEvery && { every: 'true' }),
        ...(after && { after }),
      })
      setListed((before) => ({ ...(after ? before : { ...NOTHING, days: before.days }), state: 'loading' }))
      const page = await ask<EarlierWords>(`?${query}`)
      // Another filter was chosen meanwhile.
      if (turn !== asked.current) return
      setListed((before) =>
        page
          ? { ...page, words: [...before.words, ...page.words], state: 'ready' }
          : { ...before, state: 'failed' },
      )
    },
    [ask, field, isEvery],
  )

  useEffect(() => void load(null), [load])

  return {
    ...listed,
    older: () => load(listed.next),
    open: ({ field: of, mark }: EarlierWord) => ask<OpenedWord>(`/${of}/${mark}`),
  }
}
