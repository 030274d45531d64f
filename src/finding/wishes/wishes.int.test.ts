import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { en } from '@/design/strings/en'
import { env } from '@/env'
import { newSubmission } from '@/forms/new-submission'
import { limitsOf } from '@/forms/testing/limits-of'
import { testPayload } from '@/testing/payload'
import { showSearch } from '../search/show-search'
import { receiveWish } from './receive-wish'
import { showWishReceipt } from './show-receipt'
import { showWishForm } from './show-wish-form'

let payload: Payload
let address: string

beforeAll(async () => {
  payload = await testPayload()
})
beforeEach(() => {
  address = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`
})

/** Letters only: numbers are contact data. */
const word = () => `zq${randomUUID().replace(/[^a-f]/g, '')}`
const send = (wish: string, submission = newSubmission()) =>
  receiveWish(
    new Request(`${env.PUBLIC_URL}/search/tell`, {
      method: 'POST',
      body: new URLSearchParams({ wish, submission }),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: env.PUBLIC_URL,
        'x-client-address': address,
      },
    }),
  )
const stored = async (like: string) =>
  (
    await (
      await connectionOf(payload)
    ).execute(
      sql`select *, last_on::text as last_on from reader_wishes where text ilike ${`%${like}%`} order by id`,
    )
  ).rows
const open = async (path: string) => {
  const request = new Request(env.PUBLIC_URL + path, { headers: { 'x-client-address': address } })
  return (await (path.startsWith('/search/tell') ? showWishForm(request) : showSearch(request))).text()
}

describe('what a reader looked for', () => {
  it('is stored with its language and day, and nothing about the sender; the thanks are for that browser', async () => {
    const rare = word()
    const answer = await send(`  Why does my\u202e ${rare}\n hurt\u0007? `)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/search/received'])
    const today = (await (await connectionOf(payload)).execute(sql`select current_date::text as day`)).rows[0]
    expect(await stored(rare)).toEqual([
      {
        id: expect.any(Number),
        text: `Why does my ${rare} hurt?`,
        language: 'en',
        times: 1,
        last_on: today?.day,
        last_submission: expect.stringMatching(/^[\w-]{43}$/),
        article_id: null,
        set_aside_at: null,
      },
    ])
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const thanks = async (headers: Record<string, string>) =>
      (await showWishReceipt(new Request(env.PUBLIC_URL, { headers }))).text()
    expect(await thanks({ cookie })).toContain(en.wishes.received)
    expect(await thanks({})).not.toContain(en.wishes.received)
  })

  it('counts once however often its form is sent, and again from another form', async () => {
    const rare = word()
    const submission = newSubmission()
    const statuses = (await Promise.all([1, 2, 3].map(() => send(rare, submission)))).map((one) => one.status)
    expect(statuses).toEqual([303, 303, 303])
    await send(rare, submission)
    expect(await stored(rare)).toMatchObject([{ times: 1 }])
    await send(rare.toUpperCase())
    expect(await stored(rare)).toMatchObject([{ text: rare, times: 2 }])
  })

  it('is not charged to the network again when it is stored already', async () => {
    const submission = newSubmission()
    const rare = word()
    for (let time = 0; time < 3; time++) await send(rare, submission)
    expect(await limitsOf(payload, 'wish', address)).toBe(1)
  })

  const errors = en.wishes.errors
  it.each([
    ['nothing', '', errors.missing],
    ['blanks and signs', ' \u3164\u200b\u202e\u0007 ', errors.missing],
    ['punctuation', '?!… — 12', errors.missing],
    ['10,000 letters', 'x'.repeat(10_000), errors.tooLong],
    ['an e-mail address', 'Ask zqme@example.org', errors.email],
    ['a telephone number', 'Call zqme on 020 7946 0000', errors.number],
    ['a link', 'zqme https://pills.example', errors.link],
  ])('is refused in words with %s', async (_what, wish, message) => {
    const answer = await send(wish)
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain(message)
    expect(html).toContain('role="alert"')
    expect(await stored('zqme')).toEqual([])
  })

  it('that has a NUL, or comes from a form that is not ours, is given back', async () => {
    expect((await send('a\0b')).status).toBe(400)
    const html = await (await send('Knee pain', 'nonsense')).text()
    expect(html).toContain(errors.outOfDate)
    expect(html).toContain('>Knee pain</textarea>')
  })

  it('tells of somebody in danger: the numbers come at once, without a cookie, also with a refusal', async () => {
    const rare = word()
    const crisis = await send(`I want to kill myself ${rare}`)
    const html = await crisis.text()
    expect(crisis.status).toBe(200)
    expect(html).toMatch(/href="tel:988".*Thank you, we have noted/s)
    expect(crisis.headers.get('cache-control')).toBe('no-store')
    expect(await stored(rare)).toHaveLength(1)
    const heart = await (await send('crushing chest pain and sweating, call 555-0142')).text()
    expect(heart).toMatch(/href="tel:911".*role="alert"/s)
  })
})

describe('the search', () => {
  it('has the form where it found nothing, with the query in its field', async () => {
    const rare = `"${word()}" & ${'long '.repeat(70)}`
    const html = await open(`/search?q=${encodeURIComponent(rare)}`)
    expect(html).toContain('action="/search/tell" method="post"')
    const field = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1]?.replaceAll(/&[a-z]+;/g, '_') ?? ''
    expect(field.startsWith('_zq')).toBe(true)
    expect(field.length).toBeLessThanOrEqual(300)
    expect(html).toMatch(/name="submission" value="[\w-]{22}"/)
  })

  it('asks nothing before a search, and nothing of whoever may be in danger', async () => {
    expect(await open('/search')).not.toContain('/search/tell')
    expect(await open('/search?q=I+want+to+die')).not.toContain('/search/tell')
  })

  it('links to a form that holds the query', async () => {
    expect(await open('/search/tell?q=%3Cb%3Eknee')).toContain('>&lt;b&gt;knee</textarea>')
  })
})
