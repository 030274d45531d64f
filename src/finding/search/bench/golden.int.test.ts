import { sql } from '@payloadcms/db-postgres'
import { expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { testPayload } from '@/testing/payload'
import { searchArticles } from '../search-articles'
import { loadPages, slugOf } from './load-kit'
import { type KitQuery, readKit } from './read-kit'
import { scoreResults } from './score-results'

const QUERIES = 25
const OTHER_PAGES = 120

/** A sample of `npm run bench:search`, where its kit is. */
it('finds what people ask on pages that nobody here wrote', async () => {
  const kit = await readKit('../shared/input/search-kit')
  if (!kit) return
  const payload = await testPayload()
  const sample = [...kit.queries.slips.slice(0, QUERIES), ...kit.queries.summary.slice(0, QUERIES)]
  const right = new Set(sample.flatMap(({ grades }) => Object.keys(grades)))
  const pages = kit.pages.filter(({ id }, index) => right.has(id) || index % 50 === 0).slice(0, 600)
  const some = pages
    .filter(({ id }) => right.has(id))
    .concat(pages.filter(({ id }) => !right.has(id)).slice(0, OTHER_PAGES))
  const ids = new Map(some.map(({ id }) => [slugOf(id), id]))
  try {
    await loadPages(payload, some)
    const measure = async (queries: KitQuery[]) => {
      const results = []
      for (const { query, grades } of queries) {
        const { hits } = await searchArticles(payload, { query, system: null, page: 1 })
        results.push({ grades, found: hits.map(({ slug }) => ids.get(slug) ?? slug) })
      }
      return scoreResults(results)
    }
    const slips = await measure(sample.slice(0, QUERIES))
    expect(slips.inFirstThree).toBeGreaterThanOrEqual(0.95)
    const asked = await measure(sample.slice(QUERIES))
    expect(asked.withoutResult).toBe(0)
    expect(asked.mrr).toBeGreaterThanOrEqual(0.72)
  } finally {
    await (await connectionOf(payload)).execute(sql`
      delete from articles where slug = any(${sql.param([...ids.keys()])}::text[])`)
  }
})
