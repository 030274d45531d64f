import { randomInt } from 'node:crypto'
import http, { type IncomingHttpHeaders } from 'node:http'
import { SITE_URL } from './settings'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  /** As received, still compressed if the response is. */
  bytes: Buffer
  /** The bytes as UTF-8. */
  text: string
}

/** A unique client address, so that the sites' rate limits do not treat all tests as one network. */
export const someAddress = () => `203.0.${randomInt(256)}.${randomInt(1, 255)}`

export type Sent = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Another site than the main one. */
  site?: string
}

/**
 * Sends one request exactly as given: no redirects, no path normalisation, no added headers except a different
 * client address each time.
 *
 * @throws the connection's error, if the response is missing or incomplete
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
