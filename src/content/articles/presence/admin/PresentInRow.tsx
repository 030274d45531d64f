'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { presenceWords } from '@/design/panel-words/presence'
import { useWords } from '@/design/use-words'
import { sharedState } from '@/desk/panel/shared-state'
import type { Present } from '../present'

const AGAIN_MS = 10_000

const people = sharedState<readonly Present[]>([])
const nobody: readonly Present[] = []
/** The rows on this page, with how many cells each has; all are asked for together. */
const rows = new Map<number, number>()
let timer: ReturnType<typeof setInterval> | undefined
let first: ReturnType<typeof setTimeout> | undefined

async function ask(): Promise<void> {
  if (document.visibilityState === 'hidden' || rows.size === 0) return
  const ids = [...rows.keys()].slice(0, 100).join(',')
  const response = await fetch(`/api/articles/presence?ids=${ids}`, {
    credentials: 'include',
    cache: 'no-store',
  }).catch(() => null)
  if (!response?.ok) return
  const answer: { people: Present[] } = await response.json()
  if (JSON.stringify(answer.people) !== JSON.stringify(people.get())) people.set(answer.people)
}

function join(id: number): () => void {
  rows.set(id, (rows.get(id) ?? 0) + 1)
  clearTimeout(first)
  // After all cells of the page have joined.
  first = setTimeout(() => void ask(), 0)
  timer ??= setInterval(() => void ask(), AGAIN_MS)
  return () => {
    const left = (rows.get(id) ?? 1) - 1
    if (left > 0) rows.set(id, left)
    else rows.delete(id)
    if (rows.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** In a row of a list: who has the article open now. One request for the whole list. */
export function PresentInRow({ id }: { id?: number }) {
  const words = useWords(presenceWords)
  const all = useSyncExternalStore(people.subscribe, people.get, () => nobody)
  useEffect(() => (id === undefined ? undefined : join(id)), [id])
  const here = all.filter(({ article }) => article === id)
  if (here.length === 0) return null
  return (
    <span className="who-is-here-cell">
      {here.map(({ name, isReading }) => (isReading ? words.reading(name) : words.editing(name))).join(', ')}
    </span>
  )
}
