import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { countHeld, findWatched, WATCH_DAYS } from './find-watched'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

it('shows moderators what is held, day by day, with networks numbered and never named', async () => {
  const author = await makeAuthor(payload)
  const quiet = await makeAuthor(payload)
  const network = randomUUID()
  const vote = (of: number, isHeld: boolean, networkHash: string | null) =>
    payload.create({
      collection: 'ratings',
      data: { author: of, stars: 5, voterKey: randomUUID(), isHeld, networkHash },
    })
  await vote(author.id, false, network)
  await vote(author.id, true, network)
  await vote(author.id, true, network)
  await vote(author.id, true, `${network}2`)
  await vote(author.id, true, null)
  await vote(quiet.id, false, network)
  const req = await createLocalReq({}, payload)
  const watched = await findWatched(req)
  expect(watched.map(({ id }) => id)).not.toContain(quiet.id)
  const found = watched.find(({ id }) => id === author.id)
  expect(found?.days).toHaveLength(WATCH_DAYS)
  expect(found?.days.at(-1)).toMatchObject({ counted: 1, held: 4 })
  expect(found?.days[0]).toMatchObject({ counted: 0, held: 0 })
  expect(found?.held.map(({ network: number }) => number).sort()).toEqual([1, 1, 2, null])
  expect(JSON.stringify(watched)).not.toContain(network)
  expect(await countHeld(req)).toBeGreaterThanOrEqual(4)
  await payload.delete({ collection: 'authors', id: author.id })
})
