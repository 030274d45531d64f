import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import { BucketError, explainAnswer } from './bucket-error'

/** How an S3 server is reached; the name of a bucket is part of the path. */
export type S3Server = { endpoint: string; region: string; accessKeyId: string; secretAccessKey: string }

export type Limits = {
  /** How long the server may take to begin its answer, besides the time to receive a body. */
  answerMs: number
  /** How long it may pause within its answer. */
  pauseMs: number
  /** Pauses before a request is repeated that a busy or unreachable server did not answer. */
  repeatAfterMs: readonly number[]
}

export const LIMITS: Limits = { answerMs: 15_000, pauseMs: 15_000, repeatAfterMs: [200, 1_000] }

/** A slower line than this is taken for a broken one, in bytes per millisecond. */
const SLOWEST_LINE = 50
const BUSY = [429, 500, 502, 503, 504]

export type Question = {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  key?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Buffer
}

/** As signatures demand it: more strictly than `encodeURIComponent`. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** A key as part of a path. */
export const encodeKey = (key: string): string => key.split('/').map(encode).join('/')

/**
 * Sends requests to a bucket, signed with their content (AWS Signature Version 4), so that no server stores anything
 * else than was sent.
 *
 * @returns a function that gives the answer if it is a success or 404 for an object
 * @throws BucketError from that function, for everything else
 */
export function askBucket(server: S3Server, bucket: string, limits: Limits = LIMITS) {
  const base = `${server.endpoint.replace(/\/+$/, '')}/${bucket}`
  const name = `“${bucket}” at ${new URL(server.endpoint).host}`

  const once = async ({ method, key = '', query = {}, headers = {}, body }: Question) => {
    const fields = Object.entries(query).map(([field, value]) => `${field}=${encode(value)}`)
    const search = fields.length > 0 ? `?${fields.join('&')}` : ''
    const url = `${base}/${encodeKey(key)}${search}`
    const signed = await new AwsV4Signer({
      method,
      url,
      ...server,
      service: 's3',
      headers: {
        ...headers,
        'X-Amz-Content-Sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
    }).sign()
    const stop = new AbortController()
    const late = () => stop.abort(new BucketError('slow', `The bucket ${name} does not answer in time.`))
    const timer = setTimeout(late, limits.answerMs + (body?.length ?? 0) / SLOWEST_LINE)
    try {
      const answer = await fetch(signed.url, {
        method,
        headers: signed.headers,
        body: body ? new Uint8Array(body) : undefined,
        signal: stop.signal,
        redirect: 'manual',
      })
      return withoutLongPauses(name, answer, limits.pauseMs, late)
    } catch (error) {
      throw error instanceof BucketError ? error : unreachable(name, error)
    } finally {
      clearTimeout(timer)
    }
  }

  return async (question: Question): Promise<Response> => {
    for (const pauseMs of limits.repeatAfterMs) {
      const answer = await once(question).catch((error: unknown) => {
        if (error instanceof BucketError && error.trouble === 'down') return null
        throw error
      })
      if (answer && !BUSY.includes(answer.status)) return judged(name, question, answer)
      await answer?.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    return judged(name, question, await once(question))
  }
}

async function judged(name: string, { method, key }: Question, answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const text = await answer.text()
  const error = explainAnswer(name, method, answer.status, text)
  if (answer.status === 404 && key !== undefined && error.trouble !== 'no bucket')
    return new Response(null, { status: 404 })
  throw error
}

function unreachable(name: string, error: unknown): BucketError {
  const { cause } = error as Error & { cause?: Error & { code?: string } }
  const reason = cause?.code ?? cause?.message ?? String(error)
  return new BucketError('down', `The bucket ${name} cannot be reached (${reason}).`, { cause: error })
}

/** Only the server's pauses count: whoever reads may take as long as they like. */
function withoutLongPauses(name: string, answer: Response, pauseMs: number, late: () => void): Response {
  const reader = answer.body?.getReader()
  if (!reader) return answer
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const timer = setTimeout(late, pauseMs)
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          throw error instanceof BucketError ? error : unreachable(name, error)
        } finally {
          clearTimeout(timer)
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  const { status, headers } = answer
  return new Response(body, { status, headers })
}
