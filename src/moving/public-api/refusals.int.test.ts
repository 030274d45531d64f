import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor } from '@/testing/factories'
import { wellFormed } from '@/testing/fuzz/odd-values'
import { testPayload } from '@/testing/payload'
import { writeCursor } from './cursor'
import { described, expectDescribed } from './testing/described-answers'
import { serveMachines } from './testing/machine-site'

const V1 = '/api/public/v1'

let payload: Payload
let article: Article

beforeAll(async () => {
  payload = await testPayload()
  article = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
})

type Problem = { title: string; detail: string; errors?: { parameter: string; detail: string }[] }

const WRONG: [path: string, parameter: string, detail: RegExp][] = [
  ['/articles?page=2', 'page', /is not a parameter here; there are: cursor, limit/],
  ['/articles?limit=0', 'limit', /1 to 100/],
  ['/articles?limit=101', 'limit', /1 to 100/],
  ['/articles?limit=%20', 'limit', /1 to 100/],
  ['/articles?limit=5&limit=6', 'limit', /once/],
  ['/articles?fields=question,body', 'fields', /names with a comma/],
  ['/articles?fields=', 'fields', /names with a comma/],
  ['/articles?updatedSince=yesterday', 'updatedSince', /2026-01-31T08:00:00Z/],
  ['/articles?updatedSince=0000-01-01T00:00:00Z', 'updatedSince', /2026-01-31T08:00:00Z/],
  ['/articles?language=%00', 'language', /language tag/],
  ['/articles?author=Dana', 'author', /small letters/],
  ['/articles?cursor=%22', 'cursor', /nextCursor/],
  ['/articles?cursor=bm8', 'cursor', /nextCursor of this list/],
  [`/articles?cursor=${writeCursor([5])}`, 'cursor', /nextCursor of this list/],
  [`/articles?cursor=${writeCursor(['0000-01-01T00:00:00.000Z', 5])}`, 'cursor', /nextCursor of this list/],
  [`/authors?cursor=${writeCursor([1e12])}`, 'cursor', /nextCursor of this list/],
  [`/search?q=a&cursor=${writeCursor([1.5])}`, 'cursor', /nextCursor of this list/],
  ['/search', 'q', /./],
  ['/search?q=', 'q', /must have words/],
  ['/search?q=a%00b', 'q', /control characters/],
  [`/search?q=${'x'.repeat(601)}`, 'q', /600/],
  ['/openapi.json?a=1', 'a', /not a parameter/],
  [`/articles?${'x'.repeat(3000)}=1`, 'x'.repeat(100), /not a parameter/],
  ['/articles?__proto__=1', '__proto__', /not a parameter/],
]

const MISSING = [
  '/articles/no-such-article',
  '/articles/no-such-article/comments',
  '/articles/%00',
  '/articles/..%2f..',
  '/articles/Upper',
  '/articles/a/b/c',
  '/articles/',
  '/nothing',
  '/__proto__',
  '/%ff',
  '',
  `/${'x'.repeat(600)}`,
]

describe('a wrong request to the public API', () => {
  it('is refused with the parameter that is wrong', async () => {
    const { ask } = await serveMachines()
    for (const [path, parameter, detail] of WRONG) {
      const answer = await ask(V1 + path)
      expect([path, answer.status]).toEqual([path, 400])
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      const { errors } = expectDescribed('/articles', answer) as Problem
      expect(errors).toEqual([{ parameter, detail: expect.stringMatching(detail) }])
    }
  })

  it('is told that there is nothing', async () => {
    const { ask } = await serveMachines()
    for (const path of MISSING) {
      const answer = await ask(V1 + path)
      expect([path, answer.status]).toEqual([path, 404])
      expectDescribed('/articles', answer)
    }
  })

  it('is told what else it may do, that it is too long, or that there are too many', async () => {
    const { ask } = await serveMachines({ machines: { rendersPerMinute: 2 } })
    const posted = await ask(`${V1}/articles`, { method: 'POST' })
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expectDescribed('/articles', posted)
    const long = await ask(`${V1}/articles?q=${'x'.repeat(9000)}`)
    expect(long.status).toBe(414)
    expectDescribed('/articles', long)
    const first = await ask(`${V1}/articles?limit=1`)
    expect(first.headers.ratelimit).toMatch(/^"render";r=1;t=\d+$/)
    expect(first.headers['ratelimit-policy']).toBe('"render";q=2;w=60')
    await ask(`${V1}/articles?limit=2`)
    const third = await ask(`${V1}/articles?limit=3`)
    expect(third.status).toBe(429)
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
    expectDescribed('/articles', third)
    // What is in the cache costs nothing.
    const again = await ask(`${V1}/articles?limit=1`)
    expect([again.status, again.headers['cache-status']]).toEqual([200, 'SymptomDatabase; hit'])
  })

  it('is told to come back while the database is away', async () => {
    const { site, ask } = await serveMachines()
    const { pool } = payload.db as unknown as { pool: { query: unknown; connect: unknown } }
    const { connect } = pool
    const away = new Error('away')
    pool.connect = (done?: (error: Error) => void) => (done ? done(away) : Promise.reject(away))
    try {
      const answer = await ask(`${V1}/articles?limit=7`)
      expect(answer.status).toBe(503)
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
      expectDescribed('/articles', answer)
    } finally {
      pool.connect = connect
    }
    expect(site.cache?.usage().pages).toBe(0)
  })
})

describe('generated requests', () => {
  it('get an answer that the OpenAPI document describes, 200 if it allows them and 400 if not', async () => {
    const { ask } = await serveMachines()
    const request = fc.oneof(...Object.keys(described).map(requestFor))
    await fc.assert(
      fc.asyncProperty(request, async ({ path, query, isFitting }) => {
        const written = new URLSearchParams(
          Object.entries(query).map(([name, value]) => [name, wellFormed(String(value))]),
        )
        const answer = await ask(`${V1}${path.replace('{slug}', article.slug)}?${written}`)
        const exists = !path.includes('{slug}') || path.startsWith('/articles')
        const expected = isFitting ? [exists ? 200 : 404] : [200, 400, 404, 414]
        expect(expected, `${path} ${written}: ${answer.body}`).toContain(answer.status)
        expectDescribed(path, answer)
      }),
      { numRuns: 60 },
    )
  })
})

const odd = fc.dictionary(
  fc.oneof(fc.constantFrom('limit', 'cursor', 'fields', 'format', 'q', 'x'), fc.string({ unit: 'binary' })),
  fc.string({ unit: 'binary' }),
  { minKeys: 1, maxKeys: 3 },
)

/** Requests for one path: as the document allows them, and others. */
function requestFor(path: string) {
  const parameters = (described[path]?.parameters ?? []).filter((one) => one.in === 'query')
  const values = parameters
    .filter(({ name }) => name !== 'cursor')
    .map(({ name, schema }): [string, fc.Arbitrary<unknown>] => [
      name,
      name === 'fields' ? fieldNames(schema) : fittingValue(schema),
    ])
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name)
  const fitting = fc.record(Object.fromEntries(values), { requiredKeys })
  return fc.oneof(
    fitting.map((query) => ({ path, query: query as Record<string, unknown>, isFitting: true })),
    odd.map((query) => ({ path, query: query as Record<string, unknown>, isFitting: false })),
  )
}

/** Generating from the pattern itself, with its many alternatives, takes seconds. */
function fieldNames({ pattern }: Record<string, unknown>): fc.Arbitrary<string> {
  const names: string[] = /\(\?:([^)]*)\)/.exec(String(pattern))?.[1]?.split('|') ?? []
  return fc.subarray(names, { minLength: 1 }).map((some) => some.join(','))
}

function fittingValue(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if (schema.type === 'integer') {
    return fc.integer({ min: Number(schema.minimum), max: Number(schema.maximum) })
  }
  if (schema.format === 'date-time') {
    const [min, max] = [new Date('1970-01-01'), new Date('2100-01-01')]
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString())
  }
  const fits = new RegExp(String(schema.pattern ?? '^.+$'), 'u')
  const most = Number(schema.maxLength ?? 100)
  return fc.stringMatching(fits).filter((text) => text.length > 0 && text.length <= most)
}
