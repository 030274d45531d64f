import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { markupProblems } from './support/audit-page'
import { onEach } from './support/each-page'
import { imported, isKept, type ReaderPage, readerPages } from './support/page-list'
import { postForm } from './support/reader-forms'
import { runScript } from './support/run-script'
import { type Answer, sendRequest } from './support/send-request'
import type { Doc } from './support/staff'
import { expect, test } from './support/test'

/** What fits into the first round trip of a connection. */
const MOST_BYTES = 14 * 1024
let author: Doc
let closed: Doc
let pages: ReaderPage[]

test.beforeAll(async ({ editor }) => {
  author = await editor.makeAuthor()
  closed = await editor.makeArticle({ authors: [author.id], commentsOpen: false })
  pages = readerPages(`/articles/${closed.slug}`)
  await runScript('import', '--publish', imported.file)
})

test.afterAll(async ({ editor }) => {
  await editor.delete('articles', closed.id)
  await editor.delete('authors', author.id)
})

function ask({ path, form }: ReaderPage, encoding = 'identity'): Promise<Answer> {
  const headers = { 'Accept-Encoding': encoding }
  return form ? postForm(path, form, { headers }) : sendRequest(path, { headers })
}

test('each page has its status, no script, and a policy that forbids any', async () => {
  await onEach(pages, async (page) => {
    const { status, text, headers } = await ask(page)
    const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    const policy = String(headers['content-security-policy'])
    return [
      ...(status === page.status ? [] : [`status ${status}`]),
      ...scripts.filter((tag) => tag !== '<script type="application/ld+json">'),
      ...(/(?:^|; )script-src 'none'(?:;|$)/.test(policy) ? [] : [policy]),
      ...(/unsafe/.test(policy) ? [policy] : []),
      ...[...text.matchAll(/<[^>]+\s(?:style|on\w+)=[^>]*>/g)].map(([tag]) => tag),
      ...[...text.matchAll(/javascript:/gi)].map(([word]) => word),
    ]
  })
})

test('each page is valid HTML with exactly one h1', async () => {
  await onEach(pages, async (page) => {
    const { text } = await ask(page)
    const titles = text.match(/<h1\b/g) ?? []
    return [...(titles.length === 1 ? [] : [`${titles.length} h1`]), ...(await markupProblems(text))]
  })
})

test('each page that may be found says how it looks where it is shared', async ({ siteUrl }) => {
  await onEach(pages, async (page) => {
    const { text } = await ask(page)
    const meta = (name: string) => new RegExp(`<meta property="${name}" content="([^"]+)"/>`).exec(text)?.[1]
    if (text.includes('<meta name="robots" content="noindex')) return meta('og:title') ? ['has a card'] : []
    const names = ['title', 'type', 'url', 'image', 'locale', 'site_name', 'description'].map(
      (name) => `og:${name}`,
    )
    const missing = names.filter((name) => meta(name) === undefined)
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1]
    const isOwn = canonical?.split('?')[0] === siteUrl + page.path.split('?')[0]
    const address = isOwn && meta('og:url') === canonical ? [] : [meta('og:url')]
    const picture = await sendRequest(String(meta('og:image')).replace(siteUrl, ''))
    return [...missing, ...address, ...(picture.status === 200 ? [] : [`picture ${picture.status}`])]
  })
  const { text } = await sendRequest('/authors/marisol-quintavalle')
  expect(text).toContain('<meta property="og:type" content="profile"/>')
})

test('each page with its style comes in 14 KB', async () => {
  await onEach(pages, async (page) => {
    const { bytes, headers } = await ask(page, 'gzip')
    if (headers['content-encoding'] !== 'gzip') return ['not compressed']
    return bytes.length > MOST_BYTES ? [`${bytes.length} bytes`] : []
  })
})

test('each kept page comes in Brotli and in gzip, with the same content', async () => {
  await onEach(pages.filter(isKept), async (page) => {
    const [plain, gzip, brotli] = [
      await ask(page),
      await ask(page, 'gzip'),
      await ask(page, 'br, gzip;q=0.5'),
    ]
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    const isSame =
      gunzipSync(gzip.bytes).equals(plain.bytes) && brotliDecompressSync(brotli.bytes).equals(plain.bytes)
    return isSame ? [] : ['another content']
  })
})

test('each kept page is found unchanged by its tag', async () => {
  await onEach(pages.filter(isKept), async ({ path }) => {
    const { etag = '' } = (await sendRequest(path)).headers
    const again = await sendRequest(path, { headers: { 'If-None-Match': etag } })
    const other = await sendRequest(path, { headers: { 'If-None-Match': '"another"' } })
    const isRight = etag !== '' && again.status === 304 && again.bytes.length === 0 && other.status === 200
    return isRight ? [] : [etag, again.status, other.status]
  })
})

test('every link within the site leads somewhere', async () => {
  const found = new Map<string, string>()
  for (const page of pages) {
    const { text } = await ask(page)
    for (const [, href = ''] of text.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) {
      if (href.startsWith('#')) {
        expect(text, `${href} on ${page.name}`).toContain(`id="${decodeURIComponent(href.slice(1))}"`)
        continue
      }
      const target = new URL(href.replaceAll('&amp;', '&'), `http://site.invalid${page.path}`)
      if (target.host === 'site.invalid') found.set(target.pathname + target.search, page.name)
    }
  }
  expect(found.size).toBeGreaterThan(40)
  const broken: string[] = []
  for (const [address, from] of found) {
    const { status } = await sendRequest(address)
    if (status >= 400) broken.push(`${address} (${status}) on ${from}`)
  }
  expect(broken).toEqual([])
})

test('the imported article has all its parts', async ({ browser, siteUrl }) => {
  const context = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(imported.address)
  const trail = page.getByRole('navigation', { name: 'You are here' })
  await expect(trail.getByRole('link').first()).toHaveText('Home')
  await expect(trail.getByRole('link')).toHaveCount(3)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(imported.h1)
  const prose = page.locator('.prose')
  await expect(prose.getByRole('heading', { level: 2 })).toHaveCount(imported.h2)
  await expect(prose.getByRole('heading', { level: 3 })).toHaveCount(imported.h3)
  await expect(prose.getByRole('list')).toHaveCount(1)
  await expect(prose.getByRole('listitem')).toHaveCount(imported.listItems)
  const byline = page.getByRole('region', { name: 'About the author' })
  await expect(byline).toContainText(imported.byline)
  await expect(byline).toContainText(imported.practice)
  await expect(byline.getByRole('link', { name: 'Rate author' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Add a comment' })).toBeVisible()
  await expect(prose).not.toContainText('Rate author')
  await context.close()
})
