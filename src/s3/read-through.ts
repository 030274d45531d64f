import { BucketError } from './bucket-error'
import type { Bucket } from './open-bucket'

/** How often a transfer that got somewhere may break in a row. */
const MOST_BREAKS = 3

/**
 * Reads a large object piece by piece; where the connection breaks, it goes on from there.
 *
 * @throws BucketError, also if there is no such object
 */
export async function* readThrough(bucket: Bucket, key: string): AsyncGenerator<Uint8Array> {
  const found = await bucket.find(key)
  if (!found) throw new BucketError('no bucket', `There is no object ${key} in the bucket.`)
  let at = 0
  let breaks = 0
  while (at < found.bytes) {
    try {
      const pieces = await bucket.read(key, { start: at, end: found.bytes - 1 })
      if (!pieces) throw new BucketError('no bucket', `The object ${key} was removed while it was read.`)
      for await (const piece of pieces) {
        at += piece.length
        breaks = 0
        yield piece
      }
    } catch (error) {
      breaks += 1
      const mayGoOn = error instanceof BucketError && ['down', 'slow'].includes(error.trouble)
      if (!mayGoOn || breaks > MOST_BREAKS) throw error
    }
  }
}
