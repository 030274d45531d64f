import { sendRequest } from './support/send-request'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'
import { becomes } from './support/within-a-second'

const SAMPLE = '/articles/why-am-i-tired-all-the-time'
const AUTHOR = '/authors/marisol-quintavalle'
const KEPT_PAGES = ['/', '/symptoms', '/symptoms/tiredness', SAMPLE, AUTHOR, '/body', '/about/about']
const LEFT_OUT = [
  '/admin',
  '/admin/login',
  '/api/articles',
  '/preview/articles/1',
  '/search',
  '/search?q=tired',
  '/authors?place=berlin',
  `${SAMPLE}/comment`,
  `${SAMPLE}/report`,
  `${AUTHOR}/rate`,
  '/feed.xml',
  '/feed.json',
  `${SAMPLE}/share.png?v=1`,
]

test.describe('what machines read', () => {
  for (const [path, type] of [
    ['/feed.xml', 'application/rss+xml'],
    ['/atom.xml', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
    ['/symptoms/tiredness/feed.xml', 'application/rss+xml'],
    [`${SAMPLE}/comments/atom.xml`, 'application/atom+xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/sitemaps/articles-1.xml', 'application/xml'],
    ['/robots.txt', 'text/plain'],
    [`${SAMPLE}/share.png`, 'image/png'],
  ] as const) {
    test(`${path} has its type, is kept and is not sent twice`, async () => {
      const first = await sendRequest(path)
      expect([first.status, first.headers['content-type']]).toEqual([200, expect.stringContaining(type)])
      const { etag = '', 'last-modified': date = '' } = (await sendRequest(path)).headers
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now())
      const again = await sendRequest(path, { headers: { 'If-None-Match': etag } })
      expect([again.status, again.headers['cache-status']]).toEqual([304, expect.stringContaining('hit')])
      expect((await sendRequest(path, { headers: { 'If-Modified-Since': date } })).status).toBe(304)
    })
  }

  test('browsers and tools find what they ask every site for', async ({ admin }) => {
    const { text } = await sendRequest('/')
    const icons = [...text.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)"[^>]* href="([^"]+)"/g)]
    expect(icons.map(([, href]) => href)).toEqual([
      '/favicon.ico',
      '/icon.svg',
      '/apple-touch-icon.png',
      '/manifest.webmanifest',
    ])
    expect(text).not.toContain('data:image')
    const manifest = JSON.parse((await sendRequest('/manifest.webmanifest')).text) as {
      icons: { src: string; sizes: string; purpose: string }[]
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ])
    for (const path of [
      '/favicon.ico',
      '/icon.svg',
      '/apple-touch-icon.png',
      ...manifest.icons.map(({ src }) => src),
    ]) {
      const { status, headers } = await sendRequest(path)
      expect([path, status, headers['x-content-type-options']]).toEqual([path, 200, 'nosniff'])
      expect(headers['content-type']).toMatch(/^image\//)
      expect(headers['cache-control']).toMatch(/max-age=\d{6}/)
    }
    const changing = await sendRequest('/.well-known/change-password')
    expect([changing.status, changing.headers.location]).toEqual([302, '/admin/account'])
    const security = async () => (await sendRequest('/.well-known/security.txt')).status
    expect(await security()).toBe(404)
    await admin.must('POST', '/globals/settings', { securityContact: 'security@example.org' })
    try {
      await becomes(security, 200)
      const file = await sendRequest('/.well-known/security.txt')
      expect(file.headers['content-type']).toMatch(/^text\/plain/)
      expect(file.text).toContain('Contact: mailto:security@example.org\n')
      expect(Date.parse(/^Expires: (.*)$/m.exec(file.text)?.[1] ?? '')).toBeGreaterThan(Date.now())
    } finally {
      await admin.must('POST', '/globals/settings', { securityContact: '' })
    }
    await becomes(security, 404)
  })

  test('an address in capitals leads on in one step', async () => {
    const { status, headers } = await sendRequest(`${SAMPLE.replace('/a', '/A')}?from=Mail`)
    expect([status, headers.location]).toEqual([301, `${SAMPLE}?from=Mail`])
    expect((await sendRequest('/Articles/No-Such-Answer')).status).toBe(404)
  })

  test('every address of the sitemap is a page that names itself canonical', async ({ siteUrl }) => {
    const locations = async (path: string) =>
      [...(await sendRequest(path)).text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) =>
        loc.replace(siteUrl, ''),
      )
    const wrong: string[] = []
    for (const file of await locations('/sitemap.xml')) {
      for (const path of (await locations(file)).slice(0, 30)) {
        const { status, text } = await sendRequest(path)
        const isRight = status === 200 && text.includes(`rel="canonical" href="${siteUrl}${path}"`)
        if (!isRight || text.includes('noindex')) wrong.push(`${status} ${path}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('pages name their feeds, how they are embedded and a picture, and all are there', async () => {
    for (const [path, count] of [
      ['/', 3],
      ['/symptoms/tiredness', 3],
      [SAMPLE, 4],
    ] as const) {
      const { text } = await sendRequest(path)
      const feeds = [...text.matchAll(/rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"/g)]
      expect(feeds).toHaveLength(count)
      for (const [, href = ''] of feeds)
        expect((await sendRequest(href.replaceAll('&amp;', '&'))).status).toBe(200)
    }
    const [, picture = ''] =
      /property="og:image" content="https?:\/\/[^/]+([^"]+)"/.exec((await sendRequest(SAMPLE)).text) ?? []
    const { status, bytes } = await sendRequest(picture)
    expect([status, bytes.subarray(1, 4).toString()]).toEqual([200, 'PNG'])
  })
})

test.describe('an answer that is withdrawn', () => {
  let article: Doc
  let path: string

  test.beforeEach(async ({ editor }) => {
    const author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id] })
    path = `/articles/${article.slug}`
  })

  const statusOf = (address: string) => async () => (await sendRequest(address)).status

  test('is gone within a second, everywhere, and comes back', async ({ editor }) => {
    const below = ['', '/share.png', '/comments/feed.xml', '/comment'].map((rest) => path + rest)
    for (const address of below) await becomes(statusOf(address), 200)
    await editor.update('articles', article.id, { _status: 'draft' })
    for (const address of below) await becomes(statusOf(address), 410)
    for (const list of ['/', '/feed.xml', '/sitemaps/articles-1.xml']) {
      expect((await sendRequest(list)).text).not.toContain(path)
    }
    await editor.update('articles', article.id, { _status: 'published' })
    for (const address of below) await becomes(statusOf(address), 200)
  })

  test('and one that is renamed leads on, with its form', async ({ editor }) => {
    const slug = `renamed-${unique()}`
    await editor.publishArticle(article.id, { slug })
    const lead = async () => (await sendRequest(`${path}/comment`)).headers.location
    await becomes(lead, `/articles/${slug}/comment`)
  })
})

test.describe('fetching ahead', () => {
  test('happens under a policy that allows no script', async ({ page }) => {
    const devtools = await page.context().newCDPSession(page)
    const fetched: string[] = []
    devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (status === 'Success' || status === 'Ready') fetched.push(new URL(prefetchUrl).pathname)
    })
    await devtools.send('Preload.enable')
    const answer = await page.goto(AUTHOR)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'none'")
    const link = page.locator('main a[href^="/articles/"]').first()
    await link.hover()
    await expect.poll(() => fetched).toEqual([await link.getAttribute('href')])
  })

  test('leaves out whatever is not a plain page', async ({ page }) => {
    const { headers, text } = await sendRequest('/speculation-rules.json')
    expect(headers['content-type']).toBe('application/speculationrules+json')
    const [, { not }] = JSON.parse(text).prefetch[0].where.and
    await page.goto(AUTHOR)
    const left = await page.evaluate(
      ({ patterns, paths }) =>
        paths.filter((path) =>
          patterns.some((pattern) =>
            new (Reflect.get(window, 'URLPattern'))(pattern, location.href).test(path, location.href),
          ),
        ),
      {
        patterns: not.href_matches as string[],
        paths: [...KEPT_PAGES, ...LEFT_OUT],
      },
    )
    expect(left).toEqual(LEFT_OUT)
  })

  test('costs an article nothing: it is one request', async ({ page }) => {
    const devtools = await page.context().newCDPSession(page)
    const sent: string[] = []
    devtools.on('Network.requestWillBeSent', ({ request }) => sent.push(request.url))
    await devtools.send('Network.enable')
    await page.goto(SAMPLE, { waitUntil: 'networkidle' })
    expect(
      sent.filter(
        (url) => !url.startsWith('data:') && !/\/(?:favicon\.ico|icon\.svg|manifest\.webmanifest)$/.test(url),
      ),
    ).toHaveLength(1)
  })
})
