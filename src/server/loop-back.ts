import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import http, { type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Trouble, watchTrouble } from '@/db/database-trouble'
import { readingForPublic } from '@/db/public-reads'
import { openDirectly } from '@/html/public-route'
import { answerLimit } from './answer-limit'
import type { Rendered } from './stored-page'

/** An internal client for Next's handler. */
export type LoopBack = {
  server: Server
  /**
   * Requests a page without any reader's data in the request.
   *
   * @throws Error if the response is 5xx but 501, too large, or late
   */
  render: (path: string) => Promise<Rendered>
  /**
   * Sends an internal request with the given headers.
   *
   * @throws Error if there is no response in time
   */
  ask: (path: string, headers: OutgoingHttpHeaders, withinMs: number, method?: string) => Promise<Rendered>
  /** Starts a request that the caller writes and reads itself. */
  request: (options: http.RequestOptions) => http.ClientRequest
  /** Timeout for the response to a write, in milliseconds. */
  answerLimit: (url: string) => number
  close: () => Promise<void>
}

/** Longer than the database's statement timeout, so that its error arrives first. */
const RENDER_TIMEOUT_MS = 10_000
/** Marks the render of a public page. */
const RENDER_HEADER = 'x-public-render'
const MAX_PAGE_BYTES = 16 * 1024 * 1024

/**
 * Opens a private HTTP server for Next's handler on a Unix socket (a named pipe on Windows) that only this user
 * may access. It uses a real connection, because a handler behaves differently with mock request and response
 * objects.
 *
 * @param publicUrl the public URL: Next sees its host
 */
export async function openLoopBack(
  handler: http.RequestListener,
  publicUrl: string,
  timeoutMs = RENDER_TIMEOUT_MS,
  writeTimeoutMs?: number,
): Promise<LoopBack> {
  // mkdtemp creates the folder with mode 0700.
  const folder = process.platform === 'win32' ? null : await mkdtemp(join(tmpdir(), 'symptoms-'))
  const socketPath = folder ? join(folder, 'next.sock') : `\\\\.\\pipe\\symptoms-${randomUUID()}`
  const server = http.createServer((req, res) => {
    const isRender = req.headers[RENDER_HEADER] === renderMark
    delete req.headers[RENDER_HEADER]
    if (isRender) readingForPublic(() => handler(req, res))
    else handler(req, res)
  })
  // Otherwise a keep-alive connection could be closed here just as it is reused.
  server.keepAliveTimeout = 0
  // Requests are passed on with headers of readers, who must not know it.
  const renderMark = randomUUID()
  const agent = new http.Agent({ keepAlive: true })
  // `exclusive`: of several web processes, each answers its own requests.
  await new Promise<void>((done, failed) =>
    server.once('error', failed).listen({ path: socketPath, exclusive: true }, done),
  )

  const { host, protocol } = new URL(publicUrl)
  const headers: OutgoingHttpHeaders = { host, 'x-forwarded-proto': protocol.slice(0, -1) }
  const request = (options: http.RequestOptions) => http.request({ ...options, socketPath, agent })

  return {
    server,
    request,
    answerLimit: (url) => writeTimeoutMs ?? answerLimit(url),
    ask: (path, given, withinMs, method = 'GET') =>
      readAnswer(
        request({ path, method, headers: { ...headers, ...given }, signal: AbortSignal.timeout(withinMs) }),
      ),
    render: async (path) => {
      const trouble: Trouble = { kind: null, error: null }
      const opened = watchTrouble(trouble, () => readingForPublic(() => openDirectly(path, publicUrl)))
      if (opened) {
        const rendered = checked(await readInTime(opened, timeoutMs))
        // As for requests (tell-trouble.ts): libraries swallow such an error, and the page would lack what they show.
        if (trouble.kind === 'away') throw trouble.error
        return rendered
      }
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        const rendered = await readAnswer(
          request({ path, headers: { ...headers, [RENDER_HEADER]: renderMark }, signal }),
        )
        return checked(rendered)
      } catch (error) {
        if (signal.aborted) throw tooLate(timeoutMs)
        throw error
      }
    },
    close: async () => {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

const tooLate = (timeoutMs: number) => new Error(`the page did not respond within ${timeoutMs} ms`)

/** 501 is an answer about the request. */
function checked(rendered: Rendered): Rendered {
  const { status } = rendered
  if (status >= 500 && status !== 501) throw new Error(`the page returned ${status}`)
  return rendered
}

async function readInTime(opened: Promise<Response>, timeoutMs: number): Promise<Rendered> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(tooLate(timeoutMs)), timeoutMs)
  })
  try {
    const answer = await Promise.race([opened, late])
    const body = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body }
  } finally {
    clearTimeout(timer)
  }
}

async function readAnswer(request: http.ClientRequest): Promise<Rendered> {
  const answer = await new Promise<IncomingMessage>((arrived, failed) => {
    request.once('response', arrived).once('error', failed).end()
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    size += chunk.length
    if (size > MAX_PAGE_BYTES) throw new Error(`the page is larger than ${MAX_PAGE_BYTES} bytes`)
    chunks.push(chunk)
  }
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) }
}
