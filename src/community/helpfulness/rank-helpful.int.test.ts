import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { findHome } from '@/finding/home/find-home'
import { makeArticle, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { rankHelpful } from './rank-helpful'
import { HELPFUL_FROM, voteHelpful } from './vote-helpful'

let payload: Payload
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

async function voted(yes: number, no: number, data: object = {}): Promise<number> {
  const { id } = await makeArticle(payload, { authors: [author], ...data })
  for (let count = 0; count < yes + no; count++) {
    await voteHelpful(payload, { article: id, isHelpful: count < yes, voter: randomUUID() })
  }
  return id
}

describe('helpfulness', () => {
  it('puts the surer one first, and leaves out what has too few votes or is not live', async () => {
    const sure = await voted(40, 2)
    const few = await voted(HELPFUL_FROM, 0)
    const poor = await voted(2, HELPFUL_FROM)
    const tooFew = await voted(HELPFUL_FROM - 1, 0)
    const draft = await voted(HELPFUL_FROM, 0, { _status: 'draft' })
    const ranked = (await rankHelpful(payload)).filter(({ id }) =>
      [sure, few, poor, tooFew, draft].includes(id),
    )
    expect(ranked.map(({ id }) => id)).toEqual([sure, few, poor])
    expect(ranked[0]).toMatchObject({ yes: 40, all: 42 })
  })

  it.each([
    [0, 10, 0],
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553],
    [15, 148, 0.0624],
    [1, 29, 0.0061],
    [10, 10, 0.7225],
    // Too few to say.
    [9, 9, 0],
  ])('has the lower bound for %s yes among %s: %s', async (yes, all, expected) => {
    const { rows } = await (await connectionOf(payload)).execute(
      sql`select helpful_bound(${yes}::int, ${all}::int) as bound`,
    )
    expect(rows[0]?.bound).toBeCloseTo(expected, 4)
  })

  it('follows votes that are changed or erased, and can be counted anew', async () => {
    const id = await voted(HELPFUL_FROM, 1)
    const mine = async () => (await rankHelpful(payload)).find((one) => one.id === id)
    const run = async (statement: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(statement)
    await run(sql`update helpful_votes set is_helpful = not is_helpful where article_id = ${id}`)
    expect(await mine()).toMatchObject({ yes: 1, all: HELPFUL_FROM + 1 })
    await run(sql`delete from helpful_votes where article_id = ${id} and is_helpful`)
    expect(await mine()).toMatchObject({ yes: 0, all: HELPFUL_FROM, bound: 0 })
    await run(sql`select refill_lists()`)
    expect(await mine()).toMatchObject({ yes: 0, all: HELPFUL_FROM, bound: 0 })
  })

  it('gives the home page its most useful answers, and never the poor ones', async () => {
    const good = await voted(120, 1)
    const poor = await voted(0, HELPFUL_FROM)
    const { view, tags } = await findHome(payload)
    const ids = view.useful.map(({ id }) => id)
    expect(ids[0]).toBe(good)
    expect(ids).not.toContain(poor)
    expect(ids.length).toBeLessThanOrEqual(4)
    expect(tags).toContain(`article:${good}`)
  })
})
