import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issueFormToken } from '@/community/comments/checks/form-token'
import { changeOwnComment } from '@/community/comments/own-comments-form'
import { receiveComment } from '@/community/comments/receive-comment'
import { receiveCommentReport } from '@/community/comments/report-comment-form'
import { editKeyOf, newSender, senderCookie } from '@/community/comments/sender-cookie'
import { receiveReport } from '@/community/error-reports/receive-report'
import { receiveHelpful } from '@/community/helpfulness/receive-helpful'
import { receiveRating } from '@/community/ratings/receive-rating'
import { newVoter, voterCookie } from '@/community/ratings/voter-cookie'
import { receiveConfirmation } from '@/community/subscriptions/confirm-page'
import { findByline } from '@/content/authors/find-author'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { receiveWish } from '@/finding/wishes/receive-wish'
import { makeArticle, makeAuthor, makeComment } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { networkKey } from './limit-writes'
import { newSubmission } from './new-submission'

const FORM = 'application/x-www-form-urlencoded'
const WORDS = 'Two lines of words.\n<b>And "signs" & é</b>'
const SHOWN = 'Two lines of words.\n&lt;b&gt;And &quot;signs&quot; &amp; é&lt;/b&gt;'

let payload: Payload
let author: { id: number; slug: string }
let article: { id: number; slug: string }
let comment: { id: number }
let own: { id: number }
let sender: string

beforeAll(async () => {
  payload = await testPayload()
})

beforeEach(async () => {
  author = await makeAuthor(payload)
  article = await makeArticle(payload, { authors: [author.id] })
  comment = await makeComment(payload, article.id, { status: 'approved', text: 'A question of Ruth.' })
  sender = newSender()
  own = await makeComment(payload, article.id, { editKey: editKeyOf(article.id, sender) })
})

type Sent = { headers?: Record<string, string>; body?: string | FormData; more?: Record<string, string> }
type FormCase = {
  path: () => string
  fields: () => Record<string, string>
  receive: (request: Request) => Promise<Response>
  cookie?: () => string
  /** The input that the returned form must contain. */
  shows: () => (string | RegExp)[]
}

const checked = (id: string) => new RegExp(`id="${id}"[^>]*checked|checked[^>]*id="${id}"`)

const forms: Record<string, FormCase> = {
  comment: {
    path: () => `/articles/${article.slug}/comment`,
    fields: () => ({
      submission: issueFormToken(article.id, new Date(Date.now() - 60_000)),
      reply: String(comment.id),
      nickname: 'Robin',
      email: 'robin@example.org',
      text: WORDS,
    }),
    receive: (request) => receiveComment(article.slug, request),
    shows: () => [SHOWN, 'value="Robin"', 'value="robin@example.org"', `name="reply" value="${comment.id}"`],
  },
  'own comment': {
    path: () => `/articles/${article.slug}/comment/mine`,
    fields: () => ({ comment: String(own.id), [`text-${own.id}`]: WORDS, do: 'edit' }),
    receive: (request) => changeOwnComment(article.slug, request),
    cookie: () => senderCookie(sender).split(';')[0] ?? '',
    shows: () => [SHOWN, `name="comment" value="${own.id}"`],
  },
  'error report': {
    path: () => `/articles/${article.slug}/report`,
    fields: () => ({ submission: newSubmission(), text: WORDS, email: 'robin@example.org' }),
    receive: (request) => receiveReport(article.slug, request),
    shows: () => [SHOWN, 'value="robin@example.org"'],
  },
  'report of a comment': {
    path: () => `/comments/${comment.id}/report`,
    fields: () => ({ reason: 'harm' }),
    receive: (request) => receiveCommentReport(String(comment.id), request),
    shows: () => [checked('reason-harm')],
  },
  rating: {
    path: () => `/authors/${author.slug}/rate`,
    fields: () => ({ stars: '4', kind: 'yes' }),
    receive: (request) => receiveRating(author.slug, request, findByline),
    cookie: () => voterCookie(newVoter()).split(';')[0] ?? '',
    shows: () => [checked('stars-4')],
  },
  helpful: {
    path: () => `/articles/${article.slug}/helpful`,
    fields: () => ({ helpful: 'no' }),
    receive: (request) => receiveHelpful(article.slug, request),
    shows: () => [/value="yes"[^>]*name="helpful"/, /value="no"[^>]*name="helpful"/],
  },
  wish: {
    path: () => '/search/tell',
    fields: () => ({ submission: newSubmission(), wish: WORDS }),
    receive: (request) => receiveWish(request),
    shows: () => [SHOWN],
  },
  'address of a mail': {
    path: () => '/mail/confirm',
    fields: () => ({ token: '12.abcdefg.token', choice: 'confirm' }),
    receive: (request) => receiveConfirmation(request),
    shows: () => ['name="token" value="12.abcdefg.token"'],
  },
}

function send(form: FormCase, { headers = {}, body, more = {} }: Sent): Promise<Response> {
  const fields = new URLSearchParams({ ...form.fields(), ...more })
  const type: Record<string, string> = body instanceof FormData ? {} : { 'content-type': FORM }
  return form.receive(
    new Request(env.PUBLIC_URL + form.path(), {
      method: 'POST',
      body: body ?? fields.toString(),
      headers: {
        ...type,
        origin: env.PUBLIC_URL,
        'x-client-address': '192.0.2.9',
        cookie: form.cookie?.() ?? '',
        ...headers,
      },
    }),
  )
}

async function expectFormBack(form: FormCase, answer: Response, status: number): Promise<string> {
  const html = await answer.text()
  expect([answer.status, html.match(/<h1>.*?<\/h1>/)?.[0]]).toEqual([status, expect.any(String)])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(html).toContain(`action="${form.path()}" method="post"`)
  expect(html).toContain('role="alert"')
  for (const part of form.shows()) {
    if (typeof part === 'string') expect(html).toContain(part)
    else expect(html).toMatch(part)
  }
  return html
}

describe.each(Object.entries(forms))('a refused form gives everything back: %s', (_name, form) => {
  it('403: where the browser does not say that the form is ours', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'null' },
      { origin: '' },
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreign) {
      const html = await expectFormBack(form, await send(form, { headers }), 403)
      expect(html).toContain('privacy setting')
    }
  })

  it('415: where it comes in another way', async () => {
    const multipart = new FormData()
    for (const [name, value] of Object.entries(form.fields())) multipart.set(name, value)
    await expectFormBack(form, await send(form, { body: multipart }), 415)
    const lines = Object.entries(form.fields()).map(([name, value]) => `${name}=${value}\r\n`)
    const plain = { headers: { 'content-type': 'text/plain' }, body: lines.join('') }
    await expectFormBack(form, await send(form, plain), 415)
    await expectFormBack(form, await send(form, { headers: { 'content-type': 'text/plain' } }), 415)
  })

  it('413: where it is too much', async () => {
    await expectFormBack(form, await send(form, { more: { extra: 'x'.repeat(70_000) } }), 413)
  })

  it('413 and 408: where nothing was read, with the way to the words', async () => {
    for (const [reason, status] of [
      ['too-large', 413],
      ['too-slow', 408],
    ] as const) {
      const answer = await send(form, { headers: { 'x-form-unread': reason }, body: '' })
      const html = await answer.text()
      expect(answer.status).toBe(status)
      expect(html).toContain('Back button')
    }
  })

  it('400: where something in it cannot be stored', async () => {
    await expectFormBack(form, await send(form, { more: { extra: 'a\0b' } }), 400)
  })

  it('429: where too much came from one network', async () => {
    // No other test has this network: what it is charged with here would refuse them.
    const address = '198.18.0.1'
    const keys = networkKey({ headers: new Headers({ 'x-client-address': address }) })
    const connection = await connectionOf(payload)
    const kinds = ['comment', 'report', 'rating', 'mail', 'helpful', 'wish']
    for (const kind of kinds) {
      await connection.execute(sql`
        insert into rate_limits (key, points, expire) values (${`${kind}:${keys.line}`}, 1000000,
          ${Date.now() + 600_000}) on conflict (key) do update set points = excluded.points`)
    }
    const answer = await send(form, { headers: { 'x-client-address': address } })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60)
    await expectFormBack(form, answer, 429)
    // The refused attempt was counted, too.
    await connection.execute(sql`delete from rate_limits where points >= 1000000`)
  })
})

describe('what cannot be sent any more is still given back', () => {
  const request = (path: string, fields: Record<string, string>, cookie = '') =>
    new Request(env.PUBLIC_URL + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': FORM, origin: env.PUBLIC_URL, cookie },
    })

  it('where the article takes no comments any more, or is not there', async () => {
    const closed = await makeArticle(payload, { authors: [author.id], commentsOpen: false })
    const sent = { nickname: 'Robin', text: WORDS }
    for (const [slug, status] of [
      [closed.slug, 409],
      [`gone-${randomUUID()}`, 404],
    ] as const) {
      const answer = await receiveComment(slug, request(`/articles/${slug}/comment`, sent))
      expect(answer.status).toBe(status)
      expect(await answer.text()).toContain(SHOWN)
    }
  })

  it('where an own comment can no longer be changed', async () => {
    const path = `/articles/${article.slug}/comment/mine`
    const sent = { comment: String(comment.id), [`text-${comment.id}`]: WORDS, do: 'edit' }
    const cookie = senderCookie(sender).split(';')[0] ?? ''
    for (const answer of [
      await changeOwnComment(article.slug, request(path, sent, cookie)),
      await changeOwnComment(article.slug, request(path, sent)),
    ]) {
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain(SHOWN)
    }
  })
})
