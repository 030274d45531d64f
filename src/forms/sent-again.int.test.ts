import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { createElement } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issueFormToken } from '@/community/comments/checks/form-token'
import { receiveComment } from '@/community/comments/receive-comment'
import { receiveCommentReport } from '@/community/comments/report-comment-form'
import { showCommentForm } from '@/community/comments/show-comment-form'
import { receiveReport } from '@/community/error-reports/receive-report'
import { pretendMailServer } from '@/community/mailings/testing/queued-mails'
import { receiveRating } from '@/community/ratings/receive-rating'
import { newVoter, voterCookie } from '@/community/ratings/voter-cookie'
import { findArticleSubject, showReceipt } from '@/community/receipts/show-receipt'
import { findArticle } from '@/content/articles/find-article'
import { ArticlePage } from '@/content/articles/view/ArticlePage'
import { findByline } from '@/content/authors/find-author'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { renderHtml } from '@/html/render-html'
import { fallbackSite } from '@/site/settings/load-site'
import { makeArticle, makeAuthor, makeComment } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { newSubmission } from './new-submission'
import { limitsOf } from './testing/limits-of'

let payload: Payload
let author: { id: number; slug: string }
let article: { id: number; slug: string }
let address: string

beforeAll(async () => {
  payload = await testPayload()
})

beforeEach(async () => {
  author = await makeAuthor(payload)
  article = await makeArticle(payload, { authors: [author.id] })
  address = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`
})

const post = (path: string, fields: Record<string, string>, cookie = '') =>
  new Request(env.PUBLIC_URL + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: env.PUBLIC_URL,
      'x-client-address': address,
      cookie,
    },
  })
const get = (cookie = '') =>
  new Request(`${env.PUBLIC_URL}/articles/${article.slug}/comment`, { headers: { cookie } })
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
const token = () => issueFormToken(article.id, new Date(Date.now() - 60_000))
const words = 'The same words, sent from a form that was gone back to.'
const comment = (fields: Record<string, string> = {}, cookie = '') =>
  receiveComment(
    article.slug,
    post(
      `/articles/${article.slug}/comment`,
      { submission: token(), nickname: 'Robin', email: '', text: words, ...fields },
      cookie,
    ),
  )
const comments = async () => {
  const where = { article: { equals: article.id }, displayName: { not_equals: 'Parent' } }
  return (await payload.find({ collection: 'comments', where, sort: 'id', depth: 0, limit: 50 })).docs
}
const counted = (kind: string) => limitsOf(payload, kind, address)

describe('the same comment sent again', () => {
  it('is known already: no second copy, and nothing is counted or held against its sender', async () => {
    const cookie = cookieOf(await comment())
    for (let time = 0; time < 4; time += 1) expect((await comment({}, cookie)).status).toBe(303)
    expect(await comments()).toMatchObject([{ text: words, status: 'pending', reasons: [] }])
    expect(await counted('comment')).toBe(1)
    // Other text from the same sender is checked independently.
    await comment({ text: 'Another question, which is about something else.' }, cookie)
    expect((await comments())[1]?.reasons).toEqual([])
  })

  it('is known without a cookie by name and network', async () => {
    await comment()
    await comment()
    expect(await comments()).toHaveLength(1)
    await comment({ nickname: 'Someone else' })
    address = '192.0.2.44'
    await comment()
    expect(await comments()).toHaveLength(3)
  })

  it('is stored once when it arrives twice at the same time', async () => {
    const cookie = cookieOf(await comment({ text: 'First of all.' }))
    await Promise.all([comment({}, cookie), comment({}, cookie), comment({}, cookie)])
    expect(await comments()).toHaveLength(2)
  })

  it('is another one in another place, and with other words from the same form', async () => {
    const parent = await makeComment(payload, article.id, { status: 'approved', displayName: 'Parent' })
    const cookie = cookieOf(await comment())
    await comment({ reply: String(parent.id) }, cookie)
    await comment({ reply: String(parent.id) }, cookie)
    const submission = token()
    await comment({ submission, text: 'It hurts at 0.5 mg.' }, cookie)
    await comment({ submission, text: 'It hurts at 05 mg.' }, cookie)
    expect((await comments()).map(({ text }) => text)).toEqual([
      words,
      words,
      'It hurts at 0.5 mg.',
      'It hurts at 05 mg.',
    ])
  })
})

describe('what else is sent again', () => {
  it('is one report of an error; other words are another', async () => {
    const submission = newSubmission()
    const report = (fields: Record<string, string>) =>
      receiveReport(
        article.slug,
        post(`/articles/${article.slug}/report`, {
          submission: newSubmission(),
          text: words,
          email: '',
          ...fields,
        }),
      )
    const all: Record<string, string>[] = [{}, {}, { submission }, { submission, text: 'Other words.' }]
    for (const fields of all) {
      expect((await report(fields)).status).toBe(303)
    }
    const where = { article: { equals: article.id } }
    const { docs } = await payload.find({ collection: 'error-reports', where, sort: 'id', depth: 0 })
    expect(docs.map(({ text }) => text)).toEqual([words, 'Other words.'])
    expect(await counted('report')).toBe(2)
  })

  it('is one report of a comment', async () => {
    const { id } = await makeComment(payload, article.id, { status: 'approved' })
    for (let time = 0; time < 3; time += 1) {
      const answer = await receiveCommentReport(
        String(id),
        post(`/comments/${id}/report`, { reason: 'spam' }),
      )
      expect(answer.status).toBe(303)
    }
    expect(await counted('report')).toBe(1)
  })

  it('is one rating', async () => {
    const cookie = voterCookie(newVoter()).split(';')[0]
    const rate = (fields: Record<string, string>) =>
      receiveRating(author.slug, post(`/authors/${author.slug}/rate`, fields, cookie), findByline)
    const same = { stars: '4', kind: 'yes' }
    const withdraw = 'yes'
    const all: Record<string, string>[] = [same, same, { stars: '3' }, { stars: '3', withdraw }, { withdraw }]
    for (const fields of all) {
      expect((await rate(fields)).status).toBe(303)
    }
    expect(await counted('rating')).toBe(3)
  })
})

describe('the page after sending', () => {
  const open = async (cookie: string) =>
    (
      await showReceipt(
        'articles',
        article.slug,
        new Request(env.PUBLIC_URL, { headers: { cookie } }),
        findArticleSubject,
      )
    ).text()

  it('thanks the browser that sent something, and nobody who opens its address', async () => {
    const answer = await comment()
    const path = `/articles/${article.slug}/received`
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    const cookies = answer.headers.getSetCookie()
    expect(cookies.find((one) => one.startsWith('received='))).toBe(
      `received=comment; Path=${path}; Max-Age=600; HttpOnly; SameSite=Lax`,
    )
    const own = await open(cookieOf(answer))
    expect(own).toContain('Thank you, your comment was received')
    expect(own).toContain(`href="/articles/${article.slug}/comment/mine"`)
    const forwarded = await open('')
    expect(forwarded).not.toMatch(/thank you/i)
    expect(forwarded).toContain('If you came by a link, there is nothing to see here.')
    expect(await open(cookieOf(await comment({}, cookieOf(answer))))).toContain(
      'We already have this comment',
    )
    expect(await open('received=nonsense')).not.toMatch(/thank you/i)
  })

  it('tells whoever does not want to live where help is, before anything else', async () => {
    const page = await open(
      cookieOf(await comment({ text: 'Nobody sees that I dont want to live anymoer.' })),
    )
    expect(page).toMatch(/<a href="tel:988">[^<]*988<\/a>.*Thank you, your comment was received/s)
  })

  it('is no part of a page that is the same for everybody', async () => {
    const found = await findArticle(payload, article.slug, { ...fallbackSite(), commentsOpen: true })
    if (!found) throw new Error('the article is not there')
    const html = await renderHtml(createElement(ArticlePage, { site: fallbackSite(), article: found.view }))
    expect(html).not.toMatch(/thank you/i)
  })
})

describe('the way back to the own comment', () => {
  it('stands in the form for the browser that has just commented', async () => {
    const cookie = cookieOf(await comment())
    const mine = `href="/articles/${article.slug}/comment/mine"`
    expect(await (await showCommentForm(article.slug, get(cookie))).text()).toContain(mine)
    expect(await (await showCommentForm(article.slug, get())).text()).not.toContain(mine)
    const [stored] = await comments()
    const connection = await connectionOf(payload)
    await connection.execute(
      sql`update comments set created_at = now() - interval '16 minutes' where id = ${stored?.id ?? 0}`,
    )
    expect(await (await showCommentForm(article.slug, get(cookie))).text()).not.toContain(mine)
  })

  it('stands below a comment that can still be changed, and the page ends with that time', async () => {
    const young = await makeComment(payload, article.id, { status: 'approved' })
    const old = await makeComment(payload, article.id, {
      status: 'approved',
      createdAt: new Date(Date.now() - 16 * 60_000).toISOString(),
    })
    const staff = await makeComment(payload, article.id, { status: 'approved', voice: 'staff' })
    const rules = { ...fallbackSite(), commentsOpen: true }
    const found = await findArticle(payload, article.slug, rules)
    const changeable = found?.view.comments.items.filter(({ isChangeable }) => isChangeable)
    expect(changeable?.map(({ id }) => id)).toEqual([young.id])
    expect([old.id, staff.id]).not.toContain(young.id)
    const minutes = (found?.freshForMs ?? 0) / 60_000
    expect(minutes).toBeGreaterThan(13)
    expect(minutes).toBeLessThanOrEqual(15)
  })
})

describe('without cookies a rating', () => {
  it('is told that one is needed and why, instead of to send it again', async () => {
    const answer = await receiveRating(
      author.slug,
      post(`/authors/${author.slug}/rate`, { stars: '4' }),
      findByline,
    )
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('Allow cookies for this site')
    expect(html).toContain('each reader has one vote')
    expect(html).not.toMatch(/send your rating again/i)
  })
})

describe('the decoy', () => {
  const form = async () => (await showCommentForm(article.slug, get())).text()

  it('names nothing that a program would fill in, and says what to do where it is seen', async () => {
    const html = await form()
    const decoy = /<p class="decoy"[^>]*>(.*?)<\/p>/.exec(html)?.[0] ?? ''
    expect(decoy).toContain('Leave this empty')
    expect(decoy).toContain('aria-hidden="true"')
    expect(decoy).toContain('tabindex="-1"')
    expect(decoy).toContain('name="blank"')
    expect(decoy).not.toMatch(/home|url|site|mail|phone|name="name/i)
    expect(html).toMatch(/<input[^>]*autoComplete="nickname"[^>]*name="nickname"/)
  })

  it('holds a comment for a moderator when it is filled, and puts nothing away unseen', async () => {
    await comment({
      blank: 'filled by a program',
      text: 'An honest question of somebody with such a program.',
    })
    expect(await comments()).toMatchObject([{ status: 'pending', reasons: [{ check: 'decoy' }] }])
  })
})

describe('mail about replies', () => {
  let stopPretending: (() => void) | undefined
  afterEach(() => stopPretending?.())
  const form = async () => (await showCommentForm(article.slug, get())).text()

  it('is not offered without a mail server, and asked for in vain', async () => {
    expect(await form()).not.toContain('wantsReplies')
    expect((await comment({ wantsReplies: 'on' })).status).toBe(303)
  })

  it('needs an address, which the form says at its field', async () => {
    stopPretending = pretendMailServer()
    expect(await form()).toContain('name="wantsReplies"')
    const answer = await comment({ wantsReplies: 'on' })
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toMatch(/id="email-error"[^>]*>.*?Enter your e-mail address/)
    expect(html).toMatch(/id="wantsReplies"[^>]*checked/)
    expect(await comments()).toEqual([])
    expect((await comment({ wantsReplies: 'on', email: 'robin@example.org' })).status).toBe(303)
  })
})
