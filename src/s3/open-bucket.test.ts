import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LIMITS } from './ask-bucket'
import { openBucket } from './open-bucket'
import { BUCKET, startS3Server } from './testing/start-s3-server'

const QUICK = { ...LIMITS, answerMs: 100, pauseMs: 100, repeatAfterMs: [1] }
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))

let s3: Awaited<ReturnType<typeof startS3Server>>
beforeAll(async () => {
  s3 = await startS3Server()
})
afterAll(() => s3.close())

const bodyOf = async (stream: ReadableStream<Uint8Array> | null) =>
  stream && Buffer.from(await new Response(stream).arrayBuffer())

describe('a bucket', () => {
  it('keeps an object under any key, gives parts of it, moves and removes it', async () => {
    const bucket = openBucket(s3.server, BUCKET)
    const key = "media/señal de sarpullido (1)+é's & 100%.webp"
    expect([await bucket.find(key), await bucket.read(key)]).toEqual([null, null])
    await bucket.put(key, bytes)
    const found = await bucket.find(key)
    expect(found).toMatchObject({ key, bytes: 1000 })
    expect(Math.abs(Date.now() - (found?.modifiedMs ?? 0))).toBeLessThan(60_000)
    expect(await bodyOf(await bucket.read(key))).toEqual(bytes)
    expect(await bodyOf(await bucket.read(key, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20))
    await bucket.put('media/knee.png', bytes)
    await bucket.move('media/knee.png', 'media/.left-knee.png')
    expect(await bucket.find('media/knee.png')).toBeNull()
    const keys: string[] = []
    for await (const objects of bucket.list('media/')) keys.push(...objects.map((one) => one.key))
    expect(keys).toEqual(['media/.left-knee.png', key])
    for (const one of [...keys, key]) await bucket.remove(one)
    expect(await bucket.find(key)).toBeNull()
    await bucket.move('media/knee.png', 'elsewhere')
    expect(await bucket.find('elsewhere')).toBeNull()
  })

  it('says what is wrong, without the key', async () => {
    const wrong = openBucket({ ...s3.server, accessKeyId: 'another' }, BUCKET)
    const host = new URL(s3.server.endpoint).host
    await expect(wrong.put('a', bytes)).rejects.toThrow(
      `Access to the bucket “${BUCKET}” at ${host} is refused (403 InvalidAccessKeyId to PUT). Check S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and what this key may do.`,
    )
    await expect(openBucket(s3.server, 'another').put('a', bytes)).rejects.toThrow('There is no bucket')
    expect(await openBucket(s3.server, BUCKET).find('a')).toBeNull()
  })

  it('that is cut off or swallows everything fails in time', async () => {
    const bucket = openBucket(s3.server, BUCKET, QUICK)
    onTestFinished(() => {
      s3.network.fault = 'pass'
      s3.network.resetConnections()
    })
    s3.network.fault = 'refuse'
    s3.network.resetConnections()
    await expect(bucket.find('a')).rejects.toMatchObject({ trouble: 'down' })
    s3.network.fault = 'swallow'
    await expect(bucket.put('a', bytes)).rejects.toMatchObject({ trouble: 'slow' })
  })
})

/** A server that answers every request with the next of these. */
async function scripted(...answers: { status: number; body?: string; length?: number; tag?: string }[]) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    request.resume()
    const { status, body = '', length, tag = '' } = answers.shift() ?? { status: 200 }
    response.setHeader('ETag', tag)
    response.writeHead(status, length === undefined ? {} : { 'Content-Length': String(length) })
    if (length === undefined || request.method === 'HEAD') response.end(body)
    else response.write(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { asked, bucket: openBucket({ ...s3.server, endpoint: `http://127.0.0.1:${port}/` }, BUCKET, QUICK) }
}
const error = (code: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Why</Message></Error>`

describe('an answer', () => {
  it.each([
    [507, '', 'full'],
    [403, error('QuotaExceeded'), 'full'],
    [301, error('PermanentRedirect'), 'refused'],
    [400, error('AuthorizationHeaderMalformed'), 'refused'],
    [403, '<html>not XML', 'refused'],
    [400, error('EntityTooLarge'), 'busy'],
  ])('%i %s means %s', async (status, body, trouble) => {
    const { bucket } = await scripted({ status, body })
    await expect(bucket.put('a', bytes)).rejects.toMatchObject({ trouble })
  })

  it('of a busy server is asked for once more', async () => {
    const { bucket, asked } = await scripted({ status: 503, body: error('SlowDown') }, { status: 200 })
    await bucket.put('a b', bytes)
    expect(asked).toEqual([`PUT /${BUCKET}/a%20b`, `PUT /${BUCKET}/a%20b`])
    const { bucket: busy } = await scripted({ status: 503 }, { status: 500, body: error('InternalError') })
    await expect(busy.put('a', bytes)).rejects.toThrow('answers PUT with 500 InternalError: Why.')
  })

  it('that stops in the middle is an error, and a failed copy removes nothing', async () => {
    const { bucket } = await scripted({ status: 200, body: 'half', length: 8 })
    await expect(bodyOf(await bucket.read('a'))).rejects.toMatchObject({ trouble: 'slow' })
    const { bucket: failing, asked } = await scripted({ status: 200, body: error('InternalError') })
    await expect(failing.move('a', 'b')).rejects.toThrow('could not move')
    expect(asked).toHaveLength(1)
  })

  it('that a large object is complete is not believed without its size', async () => {
    const begun = '<InitiateMultipartUploadResult><UploadId>7</UploadId></InitiateMultipartUploadResult>'
    const done = '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>'
    const part = { status: 200, tag: '"a"' }
    const { bucket, asked } = await scripted({ status: 200, body: begun }, part, {
      status: 200,
      body: error('InternalError'),
    })
    const upload = await bucket.upload('a')
    await upload.write(bytes)
    await expect(upload.finish()).rejects.toThrow('did not complete')
    await upload.discard()
    expect(asked.at(-1)).toBe(`DELETE /${BUCKET}/a?uploadId=7`)
    const shorter = { status: 200, length: 999 }
    const { bucket: other } = await scripted(
      { status: 200, body: begun },
      part,
      { status: 200, body: done },
      shorter,
    )
    const second = await other.upload('a')
    await second.write(bytes)
    await expect(second.finish()).rejects.toThrow('did not keep what was sent')
  })

  it('names uploads that were never completed, of which the old ones are forgotten', async () => {
    const upload = (id: number, day: string) =>
      `<Upload><Key>n/${id}</Key><UploadId>${id}</UploadId><Initiated>${day}T00:00:00Z</Initiated></Upload>`
    const body = `<ListMultipartUploadsResult>${upload(1, '2026-01-01')}${upload(2, '2026-01-03')}</ListMultipartUploadsResult>`
    const { bucket, asked } = await scripted({ status: 200, body })
    await bucket.forgetUploads('n/', Date.parse('2026-01-02'))
    expect(asked).toEqual([`GET /${BUCKET}/?uploads=&prefix=n%2F`, `DELETE /${BUCKET}/n/1?uploadId=1`])
  })
})
