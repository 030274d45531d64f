import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { readTogether } from '@/db/read-together'
import { makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { reasonCountsQuery } from './find-reason-counts'
import { findSummaries } from './find-summaries'
import { BURST_LEAST, NETWORK_VOTERS_A_DAY } from './hold-vote'
import { findVote, rateAuthor, voterKey, withdrawRating } from './rate-author'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

const summary = async (author: number) => (await findSummaries(payload, [author]))(author)

const vote = (author: number, stars: number, voter: string, network = `network of ${voter}`) =>
  rateAuthor(payload, { author, stars, voter, network })

/** An author's votes counted by SQL, without the summary. */
async function counted(author: number) {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select count(*)::int as rows, (count(*) filter (where not is_held))::int as count,
      coalesce(avg(stars) filter (where not is_held), 0)::float as mean,
      array(select (select count(*)::int from ratings where author_id = ${author} and not is_held and stars = one)
        from generate_series(1, 5) as one) as distribution
    from ratings where author_id = ${author}`)
  return rows[0] as { rows: number; count: number; mean: number; distribution: number[] }
}

async function expectExact(author: number): Promise<void> {
  const { count, mean, distribution } = await counted(author)
  const kept = await summary(author)
  expect(kept).toMatchObject({ count, distribution })
  expect(kept.mean).toBeCloseTo(mean, 10)
}

describe('rating an author', () => {
  it('counts one vote a reader; a second vote changes the first', async () => {
    const { id: author } = await makeAuthor(payload)
    await vote(author, 5, 'first reader')
    await vote(author, 2, 'first reader')
    await vote(author, 3, 'second reader')
    expect(await summary(author)).toEqual({ count: 2, mean: 2.5, distribution: [0, 1, 1, 0, 0] })
    expect(await findVote(payload, author, 'first reader')).toMatchObject({ stars: 2 })
    expect(await findVote(payload, author, 'third reader')).toBeNull()
  })

  it('keeps the reasons with the vote, changes them with it and counts them', async () => {
    const { id: author } = await makeAuthor(payload)
    const input = { author, stars: 5, voter: 'one', network: 'a' }
    await rateAuthor(payload, { ...input, reasons: { clear: true, complete: false, kind: true } })
    await rateAuthor(payload, { ...input, reasons: { clear: true, complete: true, kind: false } })
    const reasons = { clear: true, complete: true, kind: false }
    expect(await findVote(payload, author, 'one')).toEqual({ stars: 5, reasons })
    const { counts } = await readTogether(payload, { counts: reasonCountsQuery(sql`${author}`) })
    expect(counts).toEqual([{ clear: 1, complete: 1, kind: 0 }])
  })

  it('takes a vote back, once, and no one else’s', async () => {
    const { id: author } = await makeAuthor(payload)
    await vote(author, 5, 'one')
    await vote(author, 1, 'two')
    expect(await withdrawRating(payload, author, 'one')).toBe(true)
    expect(await withdrawRating(payload, author, 'one')).toBe(false)
    expect(await summary(author)).toEqual({ count: 1, mean: 1, distribution: [1, 0, 0, 0, 0] })
  })

  it('leaves 50 rows and a summary equal to SQL after 200 parallel votes of 50 readers', async () => {
    const { id: author } = await makeAuthor(payload)
    await Promise.all(
      Array.from({ length: 200 }, (_, index) => vote(author, (index % 5) + 1, `reader ${index % 50}`)),
    )
    expect((await counted(author)).rows).toBe(50)
    await expectExact(author)
  })

  it('stores nothing of a vote that the database refuses', async () => {
    const { id: author } = await makeAuthor(payload)
    await expect(vote(author, 6, 'a reader')).rejects.toThrow()
    expect(await summary(author)).toMatchObject({ count: 0 })
  })

  it('stores the reader as a keyed hash that differs from author to author', () => {
    expect(voterKey(1, 'cookie')).toMatch(/^[\w-]{43}$/)
    expect(voterKey(1, 'cookie')).not.toBe(voterKey(2, 'cookie'))
  })
})

describe('many votes at once', () => {
  it('counts no more than the stated number of 500 forged ones of a network, and others’ after them', async () => {
    const { id: author } = await makeAuthor(payload)
    await vote(author, 5, 'an honest reader')
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) => vote(author, 1, `forged ${round} ${index}`, 'one network')),
      )
    }
    expect((await counted(author)).rows).toBe(501)
    expect(await summary(author)).toMatchObject({ distribution: [NETWORK_VOTERS_A_DAY, 0, 0, 0, 1] })
    await expectExact(author)
    // Nobody else has to wait because of them.
    await vote(author, 5, 'another honest reader')
    expect(await summary(author)).toMatchObject({ distribution: [NETWORK_VOTERS_A_DAY, 0, 0, 0, 2] })
  }, 60_000)

  it('holds the burst of two networks aside, not the honest votes after it', async () => {
    const { id: author } = await makeAuthor(payload)
    for (let index = 0; index < 5; index += 1) {
      for (const network of ['first', 'second']) await vote(author, 1, `${network} ${index}`, network)
    }
    expect(await counted(author)).toMatchObject({ count: BURST_LEAST })
    for (let index = 0; index < 10; index += 1) await vote(author, 5, `reader ${index}`)
    await vote(author, 1, 'one more', 'first')
    expect(await summary(author)).toMatchObject({ distribution: [0, 0, 0, 0, 10] })
    await expectExact(author)
  })

  it('holds aside what comes in a burst from many networks, and lets a counted reader change the vote', async () => {
    const { id: author } = await makeAuthor(payload)
    for (let index = 0; index < BURST_LEAST + 3; index += 1) await vote(author, 5, `reader ${index}`)
    expect(await counted(author)).toMatchObject({ rows: BURST_LEAST + 3, count: BURST_LEAST })
    await vote(author, 1, 'reader 0')
    expect(await summary(author)).toMatchObject({ distribution: [1, 0, 0, 0, BURST_LEAST - 1] })
    await expectExact(author)
  })

  it('lets an author have more votes an hour who usually has more', async () => {
    const { id: author } = await makeAuthor(payload)
    const connection = await connectionOf(payload)
    // Four weeks of three votes an hour: a burst begins at 15.
    await connection.execute(sql`
      insert into ratings (author_id, stars, voter_key, is_held, created_at, updated_at)
      select ${author}::int, 4, 'usual ' || n, false, now() - interval '2 hours' - n * interval '20 minutes' * 0.99, now()
      from generate_series(1, 2016) as n`)
    for (let index = 0; index < 14; index += 1) await vote(author, 5, `reader ${index}`)
    expect(await counted(author)).toMatchObject({ rows: 2030, count: 2030 })
    // Hundreds of votes would make it the most rated author in other tests.
    await payload.delete({ collection: 'authors', id: author })
  })
})
