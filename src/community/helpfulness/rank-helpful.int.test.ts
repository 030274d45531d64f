import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
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
