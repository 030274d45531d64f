import { describe, expect, it } from 'vitest'
import { isTag } from './purge-message'
import { type PublishedArticle, tags, touchedByArticle } from './tags'

const state = (more: Partial<PublishedArticle> = {}): PublishedArticle => ({
  slug: 'a',
  updatedAt: '2026-01-01T00:00:00.000Z',
  authors: [1],
  symptoms: [2],
  ...more,
})

const own = tags.article(9)
const around = [tags.articles, tags.missing, tags.author(1), tags.symptom(2)]
const sorted = (list: string[]) => [...list].sort()

describe('tags', () => {
  it('are all fit to travel in a header and in a message', () => {
    const all = Object.values(tags).map((tag) => (typeof tag === 'string' ? tag : tag(2_147_483_647)))
    expect(all.filter((tag) => !isTag(tag))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('touchedByArticle', () => {
  it('is nothing while nothing is public', () => {
    expect(touchedByArticle(9, null, null)).toEqual({ stale: [], drop: [] })
  })

  it('refreshes the page when it appears or changes', () => {
    for (const before of [null, state()]) {
      const { stale, drop } = touchedByArticle(9, before, state())
      expect([sorted(stale), drop]).toEqual([sorted([own, ...around]), []])
    }
  })

  it('withdraws the page when it goes', () => {
    const { stale, drop } = touchedByArticle(9, state(), null)
    expect([sorted(stale), drop]).toEqual([sorted(around), [own]])
  })

  it('counts the authors and symptoms before and after, each once', () => {
    const { stale } = touchedByArticle(9, state(), state({ authors: [1, 3], symptoms: [4] }))
    expect(sorted(stale)).toEqual(sorted([own, ...around, tags.author(3), tags.symptom(4)]))
  })
})
