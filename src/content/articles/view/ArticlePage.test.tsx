import { describe, expect, it } from 'vitest'
import type { ArticleView } from '@/content/articles/article-view'
import { renderHtml } from '@/html/render-html'
import { article, bareArticle } from '@/parts/fixtures/article'
import { barelyRated, bylineAuthor } from '@/parts/fixtures/authors'
import { hostileComment, listOf } from '@/parts/fixtures/comments'
import { site } from '@/parts/fixtures/site'
import { heading, root } from '@/rich-text/build'
import { ArticlePage } from './ArticlePage'

const render = (changes: Partial<ArticleView>) =>
  renderHtml(<ArticlePage site={site} article={{ ...article, ...changes }} />)

describe('ArticlePage', () => {
  it('names the author with credentials that spell out, practice, rating and the way to rate', async () => {
    const html = await render({})
    expect(html).toContain('<abbr title="Doctor of Medicine">MD</abbr>')
    expect(html).toContain('<p dir="auto">Doctor of Medicine, Master of Public Health</p>')
    expect(html).toContain('Urgent Care Center of Fairhaven, VA')
    expect(html).toContain('4.3 of 5 from 27 ratings')
    expect(html).toContain('href="/authors/nadia-okafor/rate">Rate author</a>')
    expect(html).toContain('href="/authors/nadia-okafor#conflict-of-interest"')
  })

  it('hides a mean of few votes', async () => {
    const html = await render({ authors: [{ ...bylineAuthor, rating: barelyRated }] })
    expect(html).toContain('Not enough ratings yet (3 ratings)')
    expect(html).not.toContain('5.0 of 5')
  })

  it('tells the buttons of several authors apart', async () => {
    const html = await renderHtml(<ArticlePage site={site} article={bareArticle} />)
    expect(html).toContain('Rate author<span class="vh"> <bdi>Jo Li</bdi></span>')
    expect(html).toContain('Rate author<span class="vh"> <bdi>Sam Poe</bdi></span>')
  })

  it('shows comments as text, whatever is in them', async () => {
    const html = await render({ comments: { open: true, ...listOf([hostileComment]) } })
    expect(html).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>')
    expect(html).toContain('<p dir="auto">&lt;img src=x onerror=alert(1)&gt;</p>')
    expect(html).not.toMatch(/<script|<img(?![^>]*\ssrc="\/api\/media)/)
    expect(html).toContain('<li id="comment-11">')
  })

  it('offers to comment after the last comment, and says where comments are closed', async () => {
    const open = await render({})
    expect(open.indexOf('>Add a comment</a>')).toBeGreaterThan(open.lastIndexOf('id="comment-1'))
    const closed = await render({ comments: { open: false, ...listOf([]) } })
    expect(closed).not.toContain('Add a comment')
    expect(closed).toContain('Comments are closed.')
    expect(closed).toContain('No comments yet.')
  })

  it('makes no link of an unsafe address', async () => {
    const references = [
      { key: null, title: 'A', publisher: null, year: null, url: 'javascript:alert(1)', accessedOn: null },
    ]
    expect(await render({ references })).not.toContain('javascript:')
  })

  it('gives a heading another id than its own parts have', async () => {
    const html = await render({ body: root(heading(2, 'Comments')) })
    expect(html).toContain('<h2 id="comments-2">Comments</h2>')
  })

  it('says when nobody reviewed the answer, and marks sample content', async () => {
    expect(await render({ reviewer: null, reviewedOn: null })).toContain('has not been reviewed')
    expect(await render({})).toContain('This is sample content')
    expect(await render({ isSample: false })).not.toContain('This is sample content')
  })

  it('says the language of an article that differs from the site', async () => {
    expect(await render({ language: 'es' })).toContain('<h1 lang="es" dir="auto">')
    expect(await render({})).toContain('<h1 dir="auto">')
  })
})
