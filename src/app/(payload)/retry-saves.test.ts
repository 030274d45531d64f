import { describe, expect, it } from 'vitest'
import { retrySaves, type SaveState } from './retry-saves'

const SITE = 'https://health.example'
type Step = number | 'network' | Promise<Response>

/** A response that the test sends when it wants. */
function answerLater() {
  let resolve: (answer: Response) => void = () => undefined
  const promise = new Promise<Response>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** The panel's fetch with a server that answers each request with the next step. */
function panel(steps: Step[], slowMs = 60_000) {
  const sent: string[] = []
  const told: SaveState[] = []
  const pauses: number[] = []
  const fetchIt = retrySaves({
    slowMs,
    send: async (input, init) => {
      sent.push(`${init?.method ?? 'GET'} ${input}${typeof init?.body === 'string' ? ` ${init.body}` : ''}`)
      const step = steps.shift()
      if (step === 'network') throw new TypeError('Failed to fetch')
      if (step instanceof Promise) return step
      return new Response(null, { status: step ?? 200, headers: step === 503 ? { 'Retry-After': '3' } : {} })
    },
    tell: (state) => told.push(state),
    pause: async (ms) => void pauses.push(ms),
  })
  return { fetchIt, sent, told, pauses }
}

describe('what is sent to be stored', () => {
  it.each([
    ['PATCH', '/api/articles/1?autosave=true'],
    ['PATCH', `${SITE}/api/articles/1`],
    ['PUT', '/api/media/3'],
    ['POST', '/api/globals/settings?depth=0'],
  ])('is sent again until there is a definite answer: %s %s', async (method, url) => {
    const { fetchIt, sent, told, pauses } = panel(['network', 503, 504, 200])
    const answer = await fetchIt(url, { method, body: 'typed' })
    expect(answer.status).toBe(200)
    expect(sent).toEqual(Array(4).fill(`${method} ${url} typed`))
    expect(pauses).toEqual([2000, 3000, 2000])
    expect(told[0]).toBe('unsaved')
    expect(told.at(-1)).toBe('saved')
  })

  it.each([400, 403, 409, 423, 500])('is not repeated after %i, which is an answer', async (status) => {
    const { fetchIt, sent, told } = panel([status])
    expect((await fetchIt('/api/articles/1', { method: 'PATCH' })).status).toBe(status)
    expect([sent.length, told]).toEqual([1, []])
  })

  it('is said to be unsaved until the last of several is stored', async () => {
    const last = answerLater()
    const { fetchIt, told } = panel([503, 503, 200, last.promise])
    const both = [1, 2].map((id) => fetchIt(`/api/articles/${id}`, { method: 'PATCH' }))
    await both[0]
    expect(told.at(-1)).toBe('unsaved')
    last.resolve(new Response())
    await both[1]
    expect(told.at(-1)).toBe('saved')
  })

  it('is said to be slow when no answer comes, and nothing more once it has come', async () => {
    const late = answerLater()
    const { fetchIt, told } = panel([late.promise], 0)
    const saving = fetchIt('/api/articles/1', { method: 'PATCH' })
    await expect.poll(() => told).toEqual(['slow'])
    late.resolve(new Response())
    await saving
    expect(told).toEqual(['slow', 'quiet'])
  })

  it('ends when the panel itself gives it up', async () => {
    const abort = new AbortController()
    const { fetchIt, sent } = panel(['network', 200])
    const saving = fetchIt('/api/articles/1', { method: 'PATCH', signal: abort.signal })
    abort.abort()
    await expect(saving).rejects.toThrow()
    expect(sent).toHaveLength(1)
  })
})

describe('everything else', () => {
  it.each([
    ['POST', '/api/articles'],
    ['DELETE', '/api/articles/1'],
    ['GET', '/api/articles'],
    ['PATCH', '/api/payload-locked-documents/1'],
    ['POST', '/admin/collections/articles/1'],
    ['PATCH', '/elsewhere'],
  ])('is sent once: %s %s', async (method, url) => {
    const { fetchIt, sent, told } = panel([503])
    expect((await fetchIt(url, { method })).status).toBe(503)
    expect([sent.length, told]).toEqual([1, []])
  })

  it.each([
    ['POST', '/api/users/refresh-token'],
    ['GET', '/api/users/me?depth=0'],
  ])('keeps the session, without words: %s %s', async (method, url) => {
    const { fetchIt, sent, told } = panel([503, 'network', 200])
    expect((await fetchIt(url, { method })).status).toBe(200)
    expect([sent.length, told]).toEqual([3, []])
  })
})
