import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findSummaries } from './find-summaries'
import { findVote, rateAuthor, voterKey } from './rate-author'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

const summary = async (author: number) => (await findSummaries(payload, [author]))(author)

describe('rating an author', () => {
  it('counts one vote a reader; a second vote changes the first', async () => {
    const { id: author } = await makeAuthor(payload)
    await rateAuthor(payload, { author, stars: 5, voter: 'first reader' })
    await rateAuthor(payload, { author, stars: 2, voter: 'first reader' })
    await rateAuthor(payload, { author, stars: 3, voter: 'second reader' })
    expect(await summary(author)).toEqual({ count: 2, mean: 2.5, distribution: [0, 1, 1, 0, 0] })
    expect(await findVote(payload, author, 'first reader')).toBe(2)
    expect(await findVote(payload, author, 'third reader')).toBeNull()
  })

  it('leaves a summary equal to SQL after 200 parallel votes of 50 readers', async () => {
    const { id: author } = await makeAuthor(payload)
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        rateAuthor(payload, { author, stars: (index % 5) + 1, voter: `reader ${index % 50}` }),
      ),
    )
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(
      sql`select count(*)::int as count, avg(stars)::float as mean from ratings where author_id = ${author}`,
    )
    expect(rows[0]?.count).toBe(50)
    const counted = await summary(author)
    expect(counted.count).toBe(50)
    expect(counted.mean).toBeCloseTo(Number(rows[0]?.mean), 10)
  })

  it('stores nothing of a vote that the database refuses', async () => {
    const { id: author } = await makeAuthor(payload)
    await expect(rateAuthor(payload, { author, stars: 6, voter: 'a reader' })).rejects.toThrow()
    expect(await summary(author)).toMatchObject({ count: 0 })
  })

  it('follows when staff delete a vote', async () => {
    const { id: author } = await makeAuthor(payload)
    await rateAuthor(payload, { author, stars: 1, voter: 'one' })
    await rateAuthor(payload, { author, stars: 4, voter: 'two' })
    await payload.delete({
      collection: 'ratings',
      where: { and: [{ author: { equals: author } }, { stars: { equals: 1 } }] },
    })
    expect(await summary(author)).toEqual({ count: 1, mean: 4, distribution: [0, 0, 0, 1, 0] })
  })

  it('stores the reader as a keyed hash that differs from author to author', () => {
    expect(voterKey(1, 'cookie')).toMatch(/^[\w-]{43}$/)
    expect(voterKey(1, 'cookie')).not.toBe(voterKey(2, 'cookie'))
  })
})
