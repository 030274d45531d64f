import { randomInt } from 'node:crypto'
import http, { type IncomingHttpHeaders } from 'node:http'
import { SITE_URL } from './settings'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  /** As it came over the wire, still compressed where the answer is. */
  bytes: Buffer
  /** The bytes as UTF-8. */
  text: string
}

/** The address of a reader of its own, so that the sites' limits do not take all tests for one network. */
export const someAddress = () => `203.0.${randomInt(256)}.${randomInt(1, 255)}`

export type Sent = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Another site than the main one. */
  site?: string
}

/**
 * Sends one request exactly as given: no redirect is followed, no path is tidied up, no header is added but the
 * address of another reader each time.
 *
 * @throws the connection's error, when the answer did not come or not wholly
 */
export function sendRequest(path: string, options: Sent = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, site = SITE_URL } = options
  const { hostname, port } = new URL(site)
  const isChunked = headers['Transfer-Encoding'] !== undefined
  const length: Record<string, string> =
    body === undefined || isChunked ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        hostname,
        port,
        path,
        method,
        headers: { ...length, 'X-Forwarded-For': someAddress(), ...headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: bytes.toString('utf8'),
          })
        })
      },
    )
    request.once('error', reject)
    request.end(body)
  })
}
