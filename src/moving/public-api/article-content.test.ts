import { describe, expect, it } from 'vitest'
import { article } from '@/parts/fixtures/article'
import { site } from '@/parts/fixtures/site'
import { articleContent } from './article-content'

describe('the content of an article for apps', () => {
  it('is HTML with absolute URLs only', async () => {
    const html = await articleContent(site, article, 'html')
    expect(html).toContain('<h2')
    expect(html).toMatch(new RegExp(`href="${site.url}/articles/${article.slug}#`))
    expect(html).not.toMatch(/(?:href|src)="[/#]/)
  })

  it('is Markdown with its headings, lists, tables and links, and without HTML', async () => {
    const markdown = await articleContent(site, article, 'markdown')
    for (const sign of [/^## /m, /^- /m, /^1\. /m, /^\| /m, /\]\(https?:/]) expect(markdown).toMatch(sign)
    expect(markdown).not.toMatch(/<\/?[a-z]|\{emergencyNumber\}/)
  })

  it('is plain text with the emergency number', async () => {
    const text = await articleContent(site, article, 'text')
    expect(text).toContain(site.emergencyNumber)
    expect(text).not.toMatch(/<\/?[a-z]|\{emergencyNumber\}/)
  })
})
