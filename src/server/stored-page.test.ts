import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Form, StoredPage } from './page-forms'
import { storePage } from './stored-page'

const html = Buffer.from(
  `<!doctype html><title>Hypotonia</title>${'<p>Loss of muscle tone.</p>'.repeat(100)}`,
)
const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-tag': 'article:1 list:articles' }

/** The headers of one encoding as an object with lower-case names. */
function headersOf(
  page: StoredPage,
  encoding: keyof StoredPage['forms'],
  which: 'headers' | 'staleHeaders' = 'headers',
) {
  const list = page.forms[encoding][which]
  return Object.fromEntries(
    list.flatMap((name, n) => (n % 2 === 0 ? [[name.toLowerCase(), list[n + 1]]] : [])),
  )
}

const bodyOf = (form: Form) => Buffer.concat(form.parts())
const lengthOf = (form: Form) => bodyOf(form).length

describe('storePage', () => {
  it('keeps the body compressed and gives each client the same text', async () => {
    const { forms } = await storePage({ status: 200, headers, body: html }, null)
    expect(brotliDecompressSync(bodyOf(forms.br))).toEqual(html)
    expect(gunzipSync(bodyOf(forms.gzip))).toEqual(html)
    expect(bodyOf(forms.identity)).toEqual(html)
  })

  it('makes the form of gzip when it is asked for, once, and counts it then', async () => {
    const page = await storePage({ status: 200, headers, body: html }, null)
    const before = page.bytes
    expect(before).toBeGreaterThan(lengthOf(page.forms.br))
    const { gzip } = page.forms
    expect(page.forms.gzip).toBe(gzip)
    expect(page.bytes).toBe(before + lengthOf(gzip))
  })

  it('makes it at once where that would keep others waiting', async () => {
    const large = Buffer.from(Array.from({ length: 30_000 }, (_, n) => `word${n} `).join(''))
    const page = await storePage({ status: 200, headers, body: large }, null)
    const before = page.bytes
    expect(gunzipSync(bodyOf(page.forms.gzip))).toEqual(large)
    expect(page.bytes).toBe(before)
  })

  it('is compressed better later, once, and whoever has the first form needs no other', async () => {
    const words = Buffer.from(Array.from({ length: 3000 }, (_, n) => `word${(n * 7919) % 1009} `).join(''))
    const page = await storePage({ status: 200, headers, body: words }, null)
    const first = page.forms.br
    const improve = page.improve
    await improve?.()
    expect(lengthOf(page.forms.br)).toBeLessThan(lengthOf(first))
    expect(brotliDecompressSync(bodyOf(page.forms.br))).toEqual(words)
    expect(headersOf(page, 'br')['content-length']).toBe(String(lengthOf(page.forms.br)))
    expect(page.forms.br.etag).not.toBe(first.etag)
    expect(page.forms.br.earlier?.etag).toBe(first.etag)
    expect(page.improve).toBeUndefined()
  })

  it('compresses nothing again that is rendered unchanged, and takes the headers of the new render', async () => {
    const words = Buffer.from(Array.from({ length: 3000 }, (_, n) => `word${(n * 7919) % 1009} `).join(''))
    const before = await storePage({ status: 200, headers, body: words }, 'varnish')
    const earlier = before.forms.br.etag
    await before.improve?.()
    const gzip = before.forms.gzip.parts()[0]
    const said = { ...headers, 'cache-tag': 'article:1 symptom:2' }
    const page = await storePage({ status: 200, headers: said, body: words }, 'varnish', before)
    expect(page.forms.br.parts()[0]).toBe(before.forms.br.parts()[0])
    expect(page.forms.br.etag).toBe(before.forms.br.etag)
    expect(page.forms.br.earlier?.etag).toBe(earlier)
    expect(page.forms.br.earlier?.unchangedHeaders).toContain(earlier)
    expect(page.forms.gzip.parts()[0]).toBe(gzip)
    expect(page.bytes).toBe(before.bytes)
    expect(page.improve).toBeUndefined()
    expect(headersOf(page, 'br')['surrogate-key']).toBe('article:1 symptom:2 everything')
    const other = await storePage({ status: 200, headers, body: Buffer.concat([words, html]) }, null, page)
    expect(other.forms.br.etag).not.toBe(page.forms.br.etag)
    expect(other.improve).toBeDefined()
  })

  it('compresses a page that is not kept, too, and gives it no tag', async () => {
    const page = await storePage(
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html },
      null,
    )
    expect(page.tags).toBeNull()
    expect(brotliDecompressSync(bodyOf(page.forms.br))).toEqual(html)
    expect(gunzipSync(bodyOf(page.forms.gzip))).toEqual(html)
    for (const encoding of ['br', 'gzip', 'identity'] as const) {
      const sent = headersOf(page, encoding)
      expect(sent['content-length']).toBe(String(lengthOf(page.forms[encoding])))
      expect(sent['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      expect([sent.vary, sent['cache-control'], sent.etag]).toEqual([
        'Accept-Encoding',
        'no-store',
        undefined,
      ])
    }
  })

  it('states length, encoding and a tag of its own for each form', async () => {
    const page = await storePage({ status: 200, headers, body: html }, null)
    for (const encoding of ['br', 'gzip', 'identity'] as const) {
      const sent = headersOf(page, encoding)
      expect(sent['content-length']).toBe(String(lengthOf(page.forms[encoding])))
      expect(sent['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      expect(sent.vary).toBe('Accept-Encoding')
      expect(sent.etag).toMatch(/^"[\w-]{22}(-br|-gzip)?"$/)
    }
    const { br, gzip, identity } = page.forms
    expect(new Set([br, gzip, identity].map((form) => form.etag)).size).toBe(3)
  })

  it('has the same ETag for the same text and another for another', async () => {
    const etag = async (body: Buffer) => (await storePage({ status: 200, headers, body }, null)).forms.br.etag
    expect(await etag(html)).toBe(await etag(Buffer.from(html)))
    expect(await etag(Buffer.concat([html, Buffer.from(' ')]))).not.toBe(await etag(html))
  })

  it('keeps no more memory than its bytes', async () => {
    const page = await storePage({ status: 200, headers, body: html }, null)
    const few = await storePage({ status: 200, headers, body: Buffer.from('few') }, null)
    await page.improve?.()
    for (const { forms } of [page, few])
      for (const body of [...forms.br.parts(), ...forms.gzip.parts()])
        expect(body.buffer.byteLength).toBe(body.length)
  })

  it('keeps a style sheet that pages begin with once for all of them', async () => {
    const styled = (title: string) =>
      Buffer.from(
        `<!doctype html><meta charset="utf-8"><style>${'p{margin:0}a{color:red}'.repeat(9)}</style><title>${title}</title>${html}`,
      )
    const made: StoredPage[] = []
    for (const title of ['Hypotonia', 'Fever and chills'])
      made.push(await storePage({ status: 200, headers, body: styled(title) }, null))
    const [one, other] = made
    expect(one?.forms.br.parts()).toHaveLength(2)
    expect(one?.forms.br.parts()[0]).toBe(other?.forms.br.parts()[0])
    expect(other && brotliDecompressSync(bodyOf(other.forms.br))).toEqual(styled('Fever and chills'))
    await other?.improve?.()
    expect(other && brotliDecompressSync(bodyOf(other.forms.br))).toEqual(styled('Fever and chills'))
    expect(other && gunzipSync(bodyOf(other.forms.gzip))).toEqual(styled('Fever and chills'))
  })

  it('does not compress a few bytes', async () => {
    const page = await storePage(
      { status: 301, headers: { ...headers, location: '/articles/b' }, body: Buffer.alloc(0) },
      null,
    )
    expect(headersOf(page, 'br')).toMatchObject({ location: '/articles/b', 'content-length': '0' })
    expect(headersOf(page, 'br')['content-encoding']).toBeUndefined()
  })

  it('keeps the headers of the page and none of the connection or of Next', async () => {
    const own = {
      'content-security-policy': "script-src 'none'",
      'referrer-policy': 'no-referrer',
      link: '</articles/a>; rel="canonical"',
      'x-powered-by': 'Next.js',
      connection: 'keep-alive',
      'keep-alive': 'timeout=5',
      'transfer-encoding': 'chunked',
      'cache-control': 'private',
      vary: 'rsc',
      date: 'x',
    }
    const sent = headersOf(
      await storePage({ status: 200, headers: { ...headers, ...own }, body: html }, null),
      'br',
    )
    expect(Object.keys(sent).sort()).toEqual(
      [
        'cache-control',
        'content-encoding',
        'content-length',
        'content-security-policy',
        'content-type',
        'etag',
        'last-modified',
        'link',
        'referrer-policy',
        'vary',
        'x-content-type-options',
      ].sort(),
    )
    expect(sent['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  it('tells tags only to a cache that is purged, and lets none keep a stale copy', async () => {
    const page = await storePage({ status: 200, headers, body: html }, 'varnish')
    expect(headersOf(page, 'br')).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'cdn-cache-control': 'max-age=3600, stale-while-revalidate=60, stale-if-error=86400',
      'cache-tag': 'article:1,list:articles,everything',
      'surrogate-key': 'article:1 list:articles everything',
    })
    expect(headersOf(page, 'br', 'staleHeaders')).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    const stale = headersOf(page, 'br', 'staleHeaders')
    expect([stale['surrogate-key'], stale['cdn-cache-control']]).toEqual([undefined, undefined])
  })

  it.each([
    ['cloudflare', 'cloudflare-cdn-cache-control', { 'cache-tag': 'article:1,list:articles,everything' }],
    ['fastly', 'surrogate-control', { 'surrogate-key': 'article:1 list:articles everything' }],
  ] as const)('speaks to %s only in its own headers', async (edge, lifetimeHeader, tagHeaders) => {
    const sent = headersOf(await storePage({ status: 200, headers, body: html }, edge), 'br')
    expect(sent[lifetimeHeader]).toMatch(/^max-age=3600,/)
    expect(sent).toMatchObject(tagHeaders)
    expect(['cdn-cache-control', 'cache-tag', 'surrogate-key'].filter((name) => name in sent)).toEqual(
      Object.keys(tagHeaders),
    )
  })

  it.each([
    [30 * 60, 'max-age=1200, stale-if-error=86400'],
    [9 * 60, undefined],
  ])('lets no cache keep a page that is right for %i s beyond that', async (seconds, lifetime) => {
    const said = { ...headers, 'x-page-fresh-for': String(seconds * 1000) }
    const page = await storePage({ status: 200, headers: said, body: html }, 'varnish')
    expect(page.freshForMs).toBe(seconds * 1000)
    const sent = headersOf(page, 'br')
    expect(sent['cdn-cache-control']).toBe(lifetime)
    expect(sent['x-page-fresh-for']).toBeUndefined()
  })

  it.each([
    ['no tags', 200, { 'content-type': 'text/html' }],
    ['a cookie', 200, { ...headers, 'set-cookie': ['a=b'] }],
    ['a status for one reader', 302, { ...headers, location: '/x' }],
    ['an encoding of its own', 200, { ...headers, 'content-encoding': 'gzip' }],
    ['a tag that is none', 200, { ...headers, 'cache-tag': 'a b=c' }],
  ])('does not keep a response with %s, and passes it on without cookies', async (_, status, given) => {
    const page = await storePage({ status, headers: given, body: html }, 'varnish')
    expect(page.tags).toBeNull()
    const sent = headersOf(page, 'identity')
    expect(sent).toMatchObject({ 'cache-control': 'no-store', 'content-length': String(html.length) })
    expect(sent['set-cookie']).toBeUndefined()
    expect(sent['cache-tag']).toBeUndefined()
    expect(bodyOf(page.forms.identity)).toEqual(html)
  })

  it.each([
    [404, true],
    [410, true],
    [200, false],
    [308, false],
  ])('knows that %i means missing: %s', async (status, missing) => {
    expect(await storePage({ status, headers, body: html }, null)).toMatchObject({
      missing,
      tags: ['article:1', 'list:articles'],
    })
  })
})
