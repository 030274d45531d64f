import { askBucket, encodeKey, type Limits, type S3Server } from './ask-bucket'
import { BucketError } from './bucket-error'
import { readElements } from './read-elements'
import { forgetUploads, type Upload, uploadInParts } from './upload-in-parts'

export type StoredObject = { key: string; bytes: number; modifiedMs: number }

/** Both ends are part of it. */
type ByteRange = { start: number; end: number }

/** The objects of a bucket. Each method throws a BucketError in words for the operator. */
export type Bucket = {
  /** Fails if the bucket cannot be used. */
  check: () => Promise<void>
  /** Complete or not at all. */
  put: (key: string, data: Buffer) => Promise<void>
  /** null if there is none */
  find: (key: string) => Promise<StoredObject | null>
  /** null if there is none */
  read: (key: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array> | null>
  /** A missing one is ignored. */
  remove: (key: string) => Promise<void>
  /** Replaces what is there under the new key; its age is then the time since. A missing one is ignored. */
  move: (from: string, to: string) => Promise<void>
  /** For what is too large to hold in memory. */
  upload: (key: string) => Promise<Upload>
  /** Forgets uploads that were begun before this time and not completed. */
  forgetUploads: (prefix: string, beforeMs: number) => Promise<void>
  /** All whose keys begin with this, in batches. */
  list: (prefix: string) => AsyncGenerator<StoredObject[]>
}

/** An S3 bucket, addressed by path. Creates nothing; the bucket must be there. */
export function openBucket(server: S3Server, bucket: string, limits?: Limits): Bucket {
  const ask = askBucket(server, bucket, limits)
  const done = async (answer: Response) => {
    await answer.body?.cancel()
  }
  const remove = async (key: string) => done(await ask({ method: 'DELETE', key }))
  return {
    check: async () => done(await ask({ method: 'GET', query: { 'list-type': '2', 'max-keys': '1' } })),
    remove,
    put: async (key, body) => done(await ask({ method: 'PUT', key, body })),
    find: async (key) => {
      const { ok, headers } = await ask({ method: 'HEAD', key })
      if (!ok) return null
      const modifiedMs = Date.parse(headers.get('last-modified') ?? '')
      return { key, bytes: Number(headers.get('content-length')), modifiedMs }
    },
    read: async (key, range) => {
      // No range can be empty.
      const isPart = range && range.end >= range.start
      const headers: Record<string, string> = isPart ? { Range: `bytes=${range.start}-${range.end}` } : {}
      const answer = await ask({ method: 'GET', key, headers })
      return answer.ok ? (answer.body ?? new Blob([]).stream()) : null
    },
    move: async (from, to) => {
      const source = `/${bucket}/${encodeKey(from)}`
      const answer = await ask({ method: 'PUT', key: to, headers: { 'X-Amz-Copy-Source': source } })
      const text = await answer.text()
      if (!answer.ok) return
      // A copy may fail after its status was sent.
      if (readElements(text, 'CopyObjectResult').length === 0)
        throw new BucketError('busy', `The bucket “${bucket}” could not move an object.`)
      await remove(from)
    },
    upload: (key) => uploadInParts(ask, bucket, key),
    forgetUploads: (prefix, beforeMs) => forgetUploads(ask, prefix, beforeMs),
    list: async function* (prefix) {
      for (let token: string | undefined = ''; token !== undefined; ) {
        const query = { 'list-type': '2', prefix, ...(token === '' ? {} : { 'continuation-token': token }) }
        const xml = await (await ask({ method: 'GET', query })).text()
        yield readElements(xml, 'Contents').map(({ Key = '', Size, LastModified = '' }) => ({
          key: Key,
          bytes: Number(Size),
          modifiedMs: Date.parse(LastModified),
        }))
        const [{ IsTruncated, NextContinuationToken } = {} as Record<string, string>] = readElements(
          xml,
          'ListBucketResult',
        )
        token = IsTruncated === 'true' ? NextContinuationToken : undefined
      }
    },
  }
}
