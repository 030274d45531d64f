import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { sharp } from '@/drawing/sharp'
import { makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
let staff: Record<string, Staff>

beforeAll(async () => {
  payload = await testPayload()
  staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
})

const pixels = () =>
  sharp(randomBytes(8 * 8 * 3), { raw: { width: 8, height: 8, channels: 3 } })
    .jpeg()
    .toBuffer()
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const same = (digest: string, token?: string) => rest(`/media/same?digest=${digest}`, { token })

async function upload(bytes: Buffer, name: string) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'A knee', sourceDigest: 'put in' }))
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }))
  return rest('/media', { method: 'POST', body: form, token: staff.author?.token })
}

it('a file that was sent before is found again by its fingerprint, under whatever name', async () => {
  const [bytes, other] = [await pixels(), await pixels()]
  expect((await same(digestOf(bytes), staff.author?.token)).body).toEqual({ picture: null })
  const made = (await upload(bytes, 'knee.jpg')).body.doc as { id: number; filename: string }
  expect(made).not.toHaveProperty('sourceDigest')
  const { body } = await same(digestOf(bytes), staff.editor?.token)
  expect(body).toEqual({ picture: { id: made.id, alt: 'A knee', filename: made.filename } })
  expect((await same(digestOf(other), staff.author?.token)).body).toEqual({ picture: null })
})

it('is told to staff who may read pictures, and for a fingerprint alone', async () => {
  const bytes = await pixels()
  await upload(bytes, 'knee.jpg')
  expect((await same(digestOf(bytes))).status).toBe(401)
  expect((await same(digestOf(bytes), staff.moderator?.token)).body).toEqual({ picture: null })
  expect((await same("x' or true", staff.author?.token)).status).toBe(400)
})

it('a HEIC picture is refused with the way out', async () => {
  const bytes = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), randomBytes(64)])
  const { status, body } = await upload(bytes, 'IMG_0001.HEIC')
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('Most Compatible')])
})
