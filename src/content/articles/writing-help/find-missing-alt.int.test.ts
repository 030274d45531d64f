import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { makeAuthor, makeMedia, makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findMissingAlt } from './find-missing-alt'

let payload: Payload

beforeAll(async () => {
  payload = await testPayload()
})

it('names figures without a picture or without its words', async () => {
  const [described, nameless] = await Promise.all([makeMedia(payload), makeMedia(payload)])
  // The field is required; a picture from before that rule may still lack it.
  await payload.db.updateOne({ collection: 'media', id: nameless.id, data: { alt: '' } })
  const { user } = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
  const req = await createLocalReq({ user }, payload)
  const [advice] = await findMissingAlt(req, [
    { image: described.id, caption: 'Fine' },
    { image: nameless.id, caption: 'The ear' },
    { image: null, caption: '' },
    { image: 2_000_000_000, caption: '' },
  ])
  expect(advice?.items).toEqual([
    'Figure 2 “The ear”: no alternative text.',
    'Figure 3: no picture is chosen, or it is gone.',
    'Figure 4: no picture is chosen, or it is gone.',
  ])
  expect(await findMissingAlt(req, [{ image: described.id, caption: '' }])).toEqual([])
})
