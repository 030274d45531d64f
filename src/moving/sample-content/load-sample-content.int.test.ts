import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { testPayload } from '@/testing/payload'
import { sampleContent } from './index'
import { loadSampleContent } from './load-sample-content'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

class Undo extends Error {}

/** Loads the samples, checks them, and rolls them back, so that no other test sees them. */
async function withSamples<T>(look: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const seen: T[] = []
  const work = runInTransaction(payload, async (req) => {
    await loadSampleContent(req)
    seen.push(await look(req))
    throw new Undo()
  })
  await work.catch((error) => {
    if (!(error instanceof Undo)) throw error
  })
  const [result] = seen
  if (result === undefined) throw new Error('nothing was seen')
  return result
}

type Rows = Record<string, unknown>[]

async function select(req: PayloadRequest, query: ReturnType<typeof sql>): Promise<Rows> {
  return (await (await connectionOf(req)).execute(query)).rows
}

const collections = ['body-systems', 'symptoms', 'authors', 'articles', 'pages'] as const

describe('the sample content', () => {
  it('is all there, marked as a sample, shown by our own rules, and gone when taken back', async () => {
    const seen = await withSamples(async (req) => {
      const counts: Record<string, number> = {}
      for (const collection of collections) {
        const where = { isSample: { equals: true } }
        counts[collection] = (await payload.count({ collection, where, req })).totalDocs
      }
      const [totals] = await select(
        req,
        sql`select (select count(*)::int from ratings where is_sample) as ratings,
          (select count(*)::int from ratings r join authors a on a.id = r.author_id
            where a.is_sample and r.is_sample is not true) as unmarked_ratings,
          (select count(*)::int from comments c join articles a on a.id = c.article_id
            where a.is_sample and c.is_sample is not true) as unmarked_comments,
          (select count(*)::int from articles where is_sample
            and (_status <> 'published' or published_at > now())) as unseen`,
      )
      const statuses = await select(
        req,
        sql`select status, count(*)::int as n from comments where is_sample group by 1 order by 1`,
      )
      const wrong = await select(
        req,
        sql`select a.slug from authors a join rating_summaries s on s.author_id = a.id
          join lateral (select count(*) as votes, coalesce(sum(stars), 0) as total from ratings
            where author_id = a.id) r on true
          where a.is_sample and (r.votes <> s.votes or r.total <> s.stars_sum)`,
      )
      const summaries = await select(
        req,
        sql`select a.slug, s.distribution from authors a join rating_summaries s on s.author_id = a.id
          where a.is_sample order by a.slug`,
      )
      const unlinked = await select(
        req,
        sql`select slug from articles a where is_sample and (reviewer_id is null or
          not exists (select 1 from articles_rels r where r.parent_id = a.id and r.authors_id is not null) or
          not exists (select 1 from articles_rels r where r.parent_id = a.id and r.symptoms_id is not null))`,
      )
      return { counts, totals, statuses, wrong, summaries, unlinked }
    })

    const { articles, authors, bodySystems, pages, symptoms } = sampleContent
    expect(seen.counts).toEqual({
      'body-systems': bodySystems.length,
      symptoms: symptoms.length,
      authors: authors.length,
      articles: articles.length,
      pages: pages.length,
    })
    const votes = authors.flatMap(({ ratings }) => ratings).reduce((sum, count) => sum + count, 0)
    expect(seen.totals).toEqual({ ratings: votes, unmarked_ratings: 0, unmarked_comments: 0, unseen: 0 })
    const all = articles.flatMap(({ comments }) => comments)
    const expected = (['pending', 'approved', 'rejected', 'spam'] as const).map((status) => ({
      status,
      n: all.filter((comment) => comment.status === status).length,
    }))
    expect(expected.every(({ n }) => n > 0)).toBe(true)
    expect(seen.statuses).toEqual(expected)
    expect(seen.wrong).toEqual([])
    expect(seen.summaries).toEqual(
      authors
        .map(({ slug, ratings }) => ({ slug, distribution: ratings }))
        .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    )
    expect(seen.unlinked).toEqual([])

    const where = { isSample: { equals: true } }
    for (const collection of collections) {
      expect((await payload.count({ collection, where })).totalDocs).toBe(0)
    }
  })
})
