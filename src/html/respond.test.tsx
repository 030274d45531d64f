import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { site } from '@/parts/fixtures/site'
import { htmlPage, redirectTo } from './respond'

const page = { site, path: '/articles/a', title: 'Why?', styles: ['p{margin:0}'], body: <h1>Why?</h1> }

describe('htmlPage', () => {
  it('allows exactly the style that it sends, and no script', async () => {
    const response = await htmlPage(page)
    const style = /<style>(.*?)<\/style>/s.exec(await response.text())?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = response.headers.get('content-security-policy')
    expect(style).toContain('p{margin:0}')
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(policy).toContain("default-src 'none'; script-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('gives a page for staff its one script and its frame, and readers none', async () => {
    const script = 'addEventListener("message",()=>1<2)'
    const response = await htmlPage({ ...page, staff: { script, framed: true } })
    const hash = createHash('sha256').update(script).digest('base64')
    expect(await response.text()).toContain(`<script>${script}</script>`)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain(`script-src 'sha256-${hash}';`)
    expect(policy).toContain("frame-ancestors 'self'")
    const readers = (await htmlPage(page)).headers.get('content-security-policy')
    expect(readers).toContain("frame-ancestors 'none'")
  })

  it('names the page, its address and its description', async () => {
    const html = await (await htmlPage({ ...page, description: 'Because "so" & so' })).text()
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    expect(html).toContain('<title>Why? | Symptom Database</title>')
    expect(html).toContain('<link rel="canonical" href="https://symptoms.example.org/articles/a"/>')
    expect(html).toContain('content="Because &quot;so&quot; &amp; so"')
  })

  it('says how it looks where it is shared', async () => {
    const picture = {
      path: '/api/media/file/a.jpg',
      width: 1200,
      height: 800,
      alt: 'A "swollen" knee',
      type: 'image/jpeg',
    }
    const openGraph = { type: 'article', title: 'Why?', picture } as const
    const html = await (await htmlPage({ ...page, description: 'Because', openGraph })).text()
    for (const meta of [
      'property="og:type" content="article"',
      'property="og:site_name" content="Symptom Database"',
      'property="og:title" content="Why?"',
      'property="og:description" content="Because"',
      'property="og:url" content="https://symptoms.example.org/articles/a"',
      'property="og:image" content="https://symptoms.example.org/api/media/file/a.jpg"',
      'property="og:image:width" content="1200"',
      'property="og:image:height" content="800"',
      'property="og:image:alt" content="A &quot;swollen&quot; knee"',
      'name="twitter:card" content="summary_large_image"',
    ]) {
      expect(html).toContain(`<meta ${meta}/>`)
    }
  })

  it('shows the site’s own picture where a page has none, and a wide card only for a wide picture', async () => {
    const html = await (await htmlPage(page)).text()
    expect(html).toContain('<meta property="og:type" content="website"/>')
    expect(html).toContain('<meta property="og:locale" content="en_US"/>')
    expect(html).toMatch(
      /<meta property="og:image" content="https:\/\/symptoms\.example\.org\/share\.png\?v=[\w-]{10}"\/>/,
    )
    const photo = { path: '/api/media/file/p', width: 400, height: 400, alt: 'Ada' }
    const profile = await (await htmlPage({ ...page, openGraph: { type: 'profile', picture: photo } })).text()
    expect(profile).toContain('<meta name="twitter:card" content="summary"/>')
    expect(profile).toContain('<meta property="og:title" content="Why?"/>')
    expect(profile).not.toContain('og:image:type')
  })

  it('has no card where it is not to be found', async () => {
    for (const more of [{ status: 404 }, { robots: 'noindex' }])
      expect(await (await htmlPage({ ...page, ...more })).text()).not.toContain('og:')
  })

  it('hands its tags to the page cache; without tags it is never stored', async () => {
    const tagged = await htmlPage({ ...page, tags: ['article:1', 'settings'] })
    expect(tagged.headers.get('cache-tag')).toBe('article:1 settings')
    expect(tagged.headers.get('cache-control')).not.toContain('no-store')
    const untagged = await htmlPage(page)
    expect(untagged.headers.get('cache-tag')).toBeNull()
    // Node accepts 16 KB of headers, many proxies 8 KB, and an edge cache gets the tags twice.
    const many = Array.from({ length: 5000 }, (_, at) => `article:${at}`)
    const crowded = (await htmlPage({ ...page, tags: ['author:1', ...many, 'site'] })).headers
    expect(crowded.get('cache-tag')).toBe('author:1 any:article site')
    expect(JSON.stringify([...crowded]).length).toBeLessThan(4000)
    expect(untagged.headers.get('cache-control')).toBe('no-store')
  })

  it('keeps error pages out of search engines', async () => {
    const response = await htmlPage({ ...page, status: 404, headers: { 'Retry-After': '5' } })
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('rel="canonical"')
  })

  it('lets no text end the structured data', async () => {
    const html = await (await htmlPage({ ...page, jsonLd: { name: '</script><script>alert(1)' } })).text()
    expect(html.match(/<script\b/g)).toEqual(['<script'])
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(JSON.parse(data)).toEqual({ name: '</script><script>alert(1)' })
  })

  it('marks where in the navigation the reader is', async () => {
    const html = await (await htmlPage({ ...page, path: '/authors/a' })).text()
    expect(html).toContain('<a href="/authors" aria-current="true">')
    expect(html.match(/ aria-current=/g)).toHaveLength(1)
  })
})

describe('redirectTo', () => {
  it('sends on, stored only with tags', () => {
    const after = redirectTo('/articles/a/received', 303)
    expect(after.status).toBe(303)
    expect(after.headers.get('location')).toBe('/articles/a/received')
    expect(after.headers.get('cache-control')).toBe('no-store')
    expect(redirectTo('/b', 301, ['redirects']).headers.get('cache-tag')).toBe('redirects')
  })
})
