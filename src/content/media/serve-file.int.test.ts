import config from '@payload-config'
import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { makeAuthor, makeMedia } from '@/testing/factories'
import { testPayload } from '@/testing/payload'

let payload: Payload
let name: string
let bytes: Buffer

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  handleEndpoints({
    config,
    request: new Request(`${env.PUBLIC_URL}/api/media/file/${path}`, { method, headers }),
  })
const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

beforeAll(async () => {
  payload = await testPayload()
  const picture = await makeMedia(payload)
  await makeAuthor(payload, { photo: picture.id })
  name = String(picture.filename)
  bytes = await bodyOf(await ask(name))
})

describe('the file of a picture', () => {
  it('may be kept for ever, and is nothing but a picture', async () => {
    const answer = await ask(name)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(bytes.length),
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    })
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  it('answers HEAD with the same headers and no body', async () => {
    const [whole, head] = [await ask(name), await ask(name, {}, 'HEAD')]
    expect(head.status).toBe(200)
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers))
    expect(await bodyOf(head)).toHaveLength(0)
    await whole.body?.cancel()
  })

  it('is not sent again to who has it', async () => {
    const etag = (await ask(name, {}, 'HEAD')).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask(name, { 'If-None-Match': known })
      expect([known, answer.status, (await bodyOf(answer)).length]).toEqual([known, 304, 0])
    }
    expect((await ask(name, { 'If-None-Match': '"other"' }, 'HEAD')).status).toBe(200)
  })

  it('is sent in parts', async () => {
    const part = async (range: string, more = {}) => {
      const answer = await ask(name, { Range: range, ...more })
      return [answer.status, answer.headers.get('content-range'), await bodyOf(answer)]
    }
    const size = bytes.length
    expect(await part('bytes=0-3')).toEqual([206, `bytes 0-3/${size}`, bytes.subarray(0, 4)])
    expect(await part('bytes=10-')).toEqual([206, `bytes 10-${size - 1}/${size}`, bytes.subarray(10)])
    expect(await part('bytes=-5')).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, bytes.subarray(-5)])
    expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, Buffer.alloc(0)])
    expect((await part('bytes=0-1,4-5'))[0]).toBe(200)
    expect((await part('bytes=0-3', { 'If-Range': '"other"' }))[0]).toBe(200)
  })

  it.each([
    'no-such.png',
    '..%2f..%2fpackage.json',
    '..%5c..%5cx.png',
    '%2e%2e%2fpostgres.png',
    'a%00.png',
    '.hidden.png',
    `${'x'.repeat(300)}.png`,
    'secret',
    'x.html',
  ])('is missing under %s', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(path, {}, method)
      expect([method, answer.status]).toEqual([method, 404])
    }
  })

  it('cannot be had by ?prefix from elsewhere', async () => {
    expect((await ask('package.json?prefix=../..')).status).toBe(404)
    expect((await ask(`${name}?prefix=../..`, {}, 'HEAD')).status).toBe(200)
  })
})
