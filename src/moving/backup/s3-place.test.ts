import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '@/s3/ask-bucket'
import { openBucket } from '@/s3/open-bucket'
import { readThrough } from '@/s3/read-through'
import { BUCKET, startS3Server } from '@/s3/testing/start-s3-server'
import { BackupError } from './backup-error'
import { s3Place } from './s3-place'

let s3: Awaited<ReturnType<typeof startS3Server>>
const place = () =>
  s3Place(
    openBucket(s3.server, BUCKET, { ...LIMITS, repeatAfterMs: [1] }),
    `s3://${BUCKET}/nightly`,
    'nightly/',
  )

beforeAll(async () => {
  s3 = await startS3Server()
})
afterAll(() => s3.close())

it('a backup is there when it is finished, whole, and not before', async () => {
  const file = await place().create('a.tar.gz')
  expect(file.name).toBe(`s3://${BUCKET}/nightly/a.tar.gz`)
  const pieces = Array.from({ length: 3 }, () => randomBytes(9 * 1024 * 1024))
  for (const piece of pieces) await file.write(piece)
  expect(await place().names()).toEqual([])
  await file.finish()
  expect(await place().names()).toEqual(['a.tar.gz'])
  const read: Uint8Array[] = []
  for await (const piece of readThrough(openBucket(s3.server, BUCKET), 'nightly/a.tar.gz')) {
    // Broken once in the middle, it goes on from there.
    if (read.length === 20) s3.network.resetConnections()
    read.push(piece)
  }
  expect(Buffer.concat(read).equals(Buffer.concat(pieces))).toBe(true)
  await place().remove('a.tar.gz')
  expect(await place().names()).toEqual([])
})

it('one that is cut off, or does not reach the bucket, is none', async () => {
  const cut = await place().create('cut.tar.gz')
  await cut.write(randomBytes(20 * 1024 * 1024))
  s3.network.fault = 'refuse'
  s3.network.resetConnections()
  await expect(cut.finish()).rejects.toThrow(BackupError)
  await cut.discard()
  await expect(place().create('b.tar.gz')).rejects.toThrow('cannot be reached (ECONNRESET)')
  s3.network.fault = 'pass'
  expect(await place().names()).toEqual([])
})
