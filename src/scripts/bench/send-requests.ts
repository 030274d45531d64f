import http from 'node:http'

export type Sent = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
  /** The only status that counts as success. */
  status?: number
}
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; ms: number }

/**
 * Sends requests over a few connections, one at a time on each.
 *
 * @returns how long each took, in milliseconds
 * @throws Error that names the first request with another status
 */
export async function sendRequests(url: string, all: Iterable<Sent>, connections = 2): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const took: number[] = []
  const waiting = all[Symbol.iterator]()
  const client = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const answer = await sendRequest(url, next.value, agent)
      const wanted = next.value.status ?? 200
      if (answer.status !== wanted)
        throw new Error(`${next.value.path} was answered with ${answer.status} instead of ${wanted}`)
      took.push(answer.ms)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, client))
  } finally {
    agent.destroy()
  }
  return took
}

/** One request and its whole answer. */
export function sendRequest(url: string, sent: Sent, agent?: http.Agent): Promise<Answer> {
  const begun = performance.now()
  return new Promise((done, failed) => {
    const { method = 'GET', headers = {}, body } = sent
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const request = http.request(new URL(sent.path, url), {
      method,
      agent,
      headers: { ...headers, ...length },
    })
    request.once('error', failed)
    request.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', failed)
      response.once('end', () => {
        const ms = performance.now() - begun
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), ms })
      })
    })
    request.end(body)
  })
}
