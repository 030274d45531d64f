import type { Question } from './ask-bucket'
import { BucketError } from './bucket-error'
import { readElements } from './read-elements'

type Ask = (question: Question) => Promise<Response>

/** An object that is sent piece by piece, and not there before `finish`. */
export type Upload = {
  write: (piece: Uint8Array) => Promise<void>
  /** Puts it in place, whole. */
  finish: () => Promise<void>
  /** Forgets what was sent; a server that cannot be reached keeps it, invisibly. */
  discard: () => Promise<void>
}

const MIB = 1024 * 1024
/** The most that S3 allows. */
const MOST_PARTS = 10_000
/** Held in memory until it is full. The later ones are larger, so that half a terabyte fits. */
const partBytes = (number: number) => (number <= 1_000 ? 16 : 64) * MIB

/**
 * Begins a multipart upload.
 *
 * @param name of the bucket, for messages
 */
export async function uploadInParts(
  ask: Ask,
  name: string,
  key: string,
  sizeOf = partBytes,
): Promise<Upload> {
  const broken = (what: string) => new BucketError('busy', `The bucket “${name}” ${what}.`)
  const begun = readElements(
    await (await ask({ method: 'POST', key, query: { uploads: '' } })).text(),
    'InitiateMultipartUploadResult',
  )
  const uploadId = begun[0]?.UploadId
  if (!uploadId) throw broken('began no upload')
  const tags: string[] = []
  let pieces: Uint8Array[] = []
  let held = 0
  let sent = 0

  const send = async () => {
    const partNumber = String(tags.length + 1)
    if (tags.length === MOST_PARTS) throw broken('takes nothing larger than 592 GB')
    const body = Buffer.concat(pieces)
    const answer = await ask({ method: 'PUT', key, query: { partNumber, uploadId }, body })
    await answer.body?.cancel()
    const tag = answer.headers.get('etag')
    if (!answer.ok || !tag) throw broken('lost an upload')
    tags.push(tag)
    sent += body.length
    pieces = []
    held = 0
  }
  return {
    write: async (piece) => {
      pieces.push(piece)
      held += piece.length
      if (held >= sizeOf(tags.length + 1)) await send()
    },
    finish: async () => {
      if (held > 0 || tags.length === 0) await send()
      const answer = await ask({ method: 'POST', key, query: { uploadId }, body: listOf(tags) })
      const text = await answer.text()
      // It may fail after its status was sent; a repeated request finds no upload any more.
      if (answer.ok && readElements(text, 'CompleteMultipartUploadResult').length === 0)
        throw broken('did not complete an upload')
      const found = await ask({ method: 'HEAD', key })
      if (!found.ok || Number(found.headers.get('content-length')) !== sent)
        throw broken('did not keep what was sent')
    },
    discard: async () => {
      const answer = await ask({ method: 'DELETE', key, query: { uploadId } }).catch(() => null)
      await answer?.body?.cancel()
    },
  }
}

const listOf = (tags: string[]) =>
  Buffer.from(
    `<CompleteMultipartUpload>${tags
      .map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
      .join('')}</CompleteMultipartUpload>`,
  )

/** Forgets uploads below a prefix that were begun before this time and not completed. */
export async function forgetUploads(ask: Ask, prefix: string, beforeMs: number): Promise<void> {
  const xml = await (await ask({ method: 'GET', query: { uploads: '', prefix } })).text()
  for (const { Key = '', UploadId = '', Initiated = '' } of readElements(xml, 'Upload')) {
    if (!(Date.parse(Initiated) < beforeMs)) continue
    const answer = await ask({ method: 'DELETE', key: Key, query: { uploadId: UploadId } })
    await answer.body?.cancel()
  }
}
