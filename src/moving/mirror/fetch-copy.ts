import { MirrorError } from './mirror-error'
import { isFileAddress } from './mirror-file'

const ANSWER_MS = 30_000
const LONGEST_PAUSE_S = 10
const LARGEST_BYTES = 100 * 1024 * 1024

/** What the site answered. */
export type Answer =
  | { is: 'page'; html: string }
  | { is: 'file'; type: string; data: Buffer }
  | { is: 'moved'; to: string }
  | { is: 'missing' }
  /** The reason is a part of a sentence. */
  | { is: 'failed'; reason: string }

/**
 * Requests one address of the site. A site that is busy is asked once more after the time that it names.
 *
 * @param site its origin
 * @param key path and query
 * @param ending aborts the request
 * @throws MirrorError if the site does not respond at all
 */
export async function fetchCopy(site: string, key: string, ending?: AbortSignal): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await request(site + key, ending)
      const pause = attempt === 1 ? pauseOf(response) : null
      if (pause === null) return await readAnswer(response, key)
      await response.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, pause * 1000))
    } catch (error) {
      ending?.throwIfAborted()
      const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } }
      if (name === 'TimeoutError') return { is: 'failed', reason: 'no answer within 30 seconds' }
      // A connection that was kept alive may have ended meanwhile.
      if (attempt > 1) {
        throw new MirrorError(
          `The site ${site} does not respond (${cause?.code ?? cause?.message ?? message}). The earlier mirror is kept.`,
          { cause: error },
        )
      }
    }
  }
}

const request = (url: string, ending?: AbortSignal): Promise<Response> => {
  const timeout = AbortSignal.timeout(ANSWER_MS)
  return fetch(url, {
    redirect: 'manual',
    headers: { 'User-Agent': 'symptom-database-mirror' },
    signal: ending ? AbortSignal.any([timeout, ending]) : timeout,
  })
}

/** How long a busy site asks to be left alone, in seconds; null if it is not busy, or asks for too much. */
function pauseOf({ status, headers }: Response): number | null {
  if (status !== 429 && status !== 503) return null
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return seconds >= 0 && seconds <= LONGEST_PAUSE_S ? seconds : null
}

async function readAnswer(response: Response, key: string): Promise<Answer> {
  const { status, headers } = response
  const location = headers.get('location')
  if (status !== 200) await response.body?.cancel()
  if (status >= 300 && status < 400 && location !== null) return { is: 'moved', to: location }
  if (status === 404 || status === 410) return { is: 'missing' }
  if (status !== 200) return { is: 'failed', reason: `the site answered ${status}` }
  const type = headers.get('content-type') ?? ''
  const isHtml = type.startsWith('text/html')
  // What stands in front of a site may answer 200 with a page of its own.
  if (isHtml === isFileAddress(key)) {
    await response.body?.cancel()
    return { is: 'failed', reason: `the site answered with the type “${type}”` }
  }
  const data = await readBody(response)
  if (data === null) return { is: 'failed', reason: 'it is larger than 100 MB' }
  return isHtml ? { is: 'page', html: data.toString('utf8') } : { is: 'file', type, data }
}

/** @returns null if it is too large */
async function readBody(response: Response): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.length
    if (bytes > LARGEST_BYTES) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
