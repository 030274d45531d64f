import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { sharp } from '@/drawing/sharp'
import { makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { drawn, jpegWithPlace, upload as send, stored } from './testing/uploads'

let payload: Payload
let staff: Record<Role, Staff>

beforeAll(async () => {
  payload = await testPayload()
  staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
})

const upload = (bytes: Buffer, name: string) => send(bytes, name, { token: staff.editor.token })
const rows = async () => (await payload.count({ collection: 'media' })).totalDocs

describe('a file that is no picture of ours', () => {
  const gif = () => drawn(4, 4).gif().toBuffer()
  const animated = async () =>
    sharp([await drawn(8, 8).png().toBuffer(), await drawn(8, 8, '#fff').png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer()
  const cases: Record<string, [() => Promise<Buffer> | Buffer, string, string]> = {
    AVIF: [() => drawn(32, 32).avif().toBuffer(), 'x.avif', 'JPEG, PNG or WebP'],
    'AVIF under another name': [() => drawn(32, 32).avif().toBuffer(), 'x.jpg', 'JPEG, PNG or WebP'],
    SVG: [() => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'x.svg', 'JPEG, PNG or WebP'],
    'SVG under another name': [
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'x.png',
      'JPEG, PNG or WebP',
    ],
    GIF: [gif, 'x.gif', 'JPEG, PNG or WebP'],
    HTML: [() => Buffer.from('<!doctype html><script>alert(1)</script>'), 'x.png', 'JPEG, PNG or WebP'],
    nothing: [() => Buffer.alloc(0), 'x.png', 'empty'],
    'a PNG named .html': [() => drawn(8, 8).png().toBuffer(), 'x.html', 'Rename it to .png'],
    'a JPEG named .png': [() => drawn(8, 8).jpeg().toBuffer(), 'x.png', 'Rename it to .jpg'],
    'a truncated JPEG': [async () => (await jpegWithPlace()).subarray(0, 2000), 'x.jpg', 'damaged'],
    'a truncated PNG': [
      async () => (await drawn(300, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
      'x.png',
      'damaged',
    ],
    'an animated WebP': [animated, 'x.webp', 'Animated pictures'],
    'a bomb': [() => drawn(10_000, 5_001).png().toBuffer(), 'x.png', '50 megapixels'],
  }

  it.each(Object.keys(cases))('is refused with clear words: %s', async (name) => {
    const [make, fileName, words] = cases[name] ?? [() => Buffer.alloc(0), '', '']
    const before = [await rows(), await stored()]
    const { status, message } = await upload(await make(), fileName)
    expect([status, message]).toEqual([400, expect.stringContaining(words)])
    expect([await rows(), await stored()]).toEqual(before)
  })

  it('is refused when it is larger than 20 MB', async () => {
    const { status, message } = await upload(Buffer.alloc(20_000_001), 'x.png')
    expect([status, message]).toEqual([413, expect.stringContaining('larger than 20 MB')])
  })

  it('a picture without a file, from an address, or as a copy is refused', async () => {
    const { doc } = await upload(await drawn(20, 20).jpeg().toBuffer(), 'copy.jpg')
    const post = (path: string, body: object) =>
      rest(path, { method: 'POST', body, token: staff.editor.token })
    const url = 'http://127.0.0.1:1/x.jpg'
    const before = await rows()
    expect((await post('/media', { alt: 'Nothing here' })).status).toBe(400)
    expect((await post('/media', { alt: 'Elsewhere', filename: 'x.jpg', url })).status).toBe(400)
    expect((await post('/media', { alt: 'Up', filename: '../x.jpg', url })).status).toBe(400)
    expect((await post(`/media/${doc.id}/duplicate`, {})).status).toBe(404)
    expect((await rest(`/media/paste-url?src=${url}`, { token: staff.editor.token })).status).toBe(400)
    expect(await rows()).toBe(before)
  })

  it('is not even looked at for those who may not upload', async () => {
    for (const token of [staff.moderator.token, undefined]) {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: 'A plain blue area' }))
      form.set('file', new File(['nothing'], 'x.jpg'))
      expect((await rest('/media', { method: 'POST', body: form, token })).status).toBe(403)
    }
  })
})
