import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Article } from '@/payload-types'
import { bodyOf, makeArticle, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { sweepEmptyDrafts } from './sweep-empty-drafts'

let payload: Payload
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
})

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)

/** A draft untouched for so many hours. */
async function draft(data: Partial<Article>, hours = 25): Promise<number> {
  const { id } = await payload.create({
    collection: 'articles',
    data: { authors: [profile], ...data } as Article,
    draft: true,
  })
  await age(id, hours)
  return id
}

async function age(id: number, hours: number): Promise<void> {
  const at = new Date(Date.now() - hours * 3_600_000).toISOString()
  await run(sql`update articles set updated_at = ${at} where id = ${id}`)
  await run(sql`update _articles_v set updated_at = ${at} where parent_id = ${id}`)
}

const isThere = async (id: number) =>
  (await payload.count({ collection: 'articles', where: { id: { equals: id } } })).totalDocs === 1

describe('an empty draft', () => {
  it('goes after a day with all that belongs to it; what anybody wrote or once published stays', async () => {
    const empty = [await draft({}), await draft({ question: ' ', keyPoints: [] })]
    const kept = {
      young: await draft({}, 23),
      question: await draft({ question: 'W' }),
      summary: await draft({ summary: 'Words.' }),
      text: await draft({ body: bodyOf('x') }),
      live: (await makeArticle(payload, { authors: [profile] })).id,
      writtenLater: await draft({}),
      emptied: await draft({}),
    }
    await payload.update({
      collection: 'articles',
      id: kept.writtenLater,
      data: { question: 'W' },
      draft: true,
    })
    await age(kept.writtenLater, 30)
    // Emptied by hand just now.
    await payload.update({ collection: 'articles', id: kept.emptied, data: { question: '' }, draft: true })
    await sweepEmptyDrafts(payload)
    expect(await Promise.all(empty.map(isThere))).toEqual([false, false])
    const left =
      await run(sql`select 1 from _articles_v where parent_id = any(${`{${empty.join(',')}}`}::int[])
      union all select 1 from article_texts where article_id = any(${`{${empty.join(',')}}`}::int[])`)
    expect(left.rows).toEqual([])
    for (const [name, id] of Object.entries(kept)) expect([name, await isThere(id)]).toEqual([name, true])
  })

  it('in which somebody is typing at that moment stays', async () => {
    const id = await draft({})
    let sweeping: Promise<void> | undefined
    await runInTransaction(payload, async (req) => {
      await lockRows(req, 'articles', [id])
      sweeping = sweepEmptyDrafts(payload)
      await payload.update({ collection: 'articles', id, data: { question: 'Why' }, draft: true, req })
      await expect
        .poll(async () => (await run(sql`select 1 from pg_locks where not granted`)).rows.length)
        .toBeGreaterThan(0)
    })
    await sweeping
    const { question } = await payload.findByID({ collection: 'articles', id, draft: true })
    expect(question).toBe('Why')
  })
})
