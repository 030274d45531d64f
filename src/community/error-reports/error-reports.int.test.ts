import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { en } from '@/design/strings/en'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { checkReportForm, typedReport } from './check-report-form'
import { CONTACT_DAYS, REPORT_LENGTH } from './report-rules'
import { submitReport } from './submit-report'

let payload: Payload
let article: Article

beforeAll(async () => {
  payload = await testPayload()
  article = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
})

const report = (text: string, submission = randomUUID()) => ({
  article: article.id,
  values: { text, email: 'reader@example.org' },
  submission,
})
const stored = async (text: string) =>
  (await payload.find({ collection: 'error-reports', where: { text: { equals: text } }, depth: 0 })).docs

describe('a report', () => {
  it('waits for the editors, and says when its address must go', async () => {
    const text = `Wrong dose ${randomUUID()}`
    await submitReport(payload, report(text))
    const [found] = await stored(text)
    expect(found).toMatchObject({ article: article.id, email: 'reader@example.org', status: 'open' })
    const days = (Date.parse(found?.eraseAfter ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(CONTACT_DAYS)
  })

  it('is stored once, however often and however fast its form is sent', async () => {
    const text = `Twice ${randomUUID()}`
    const same = report(text)
    await Promise.all([submitReport(payload, same), submitReport(payload, same), submitReport(payload, same)])
    await submitReport(payload, same)
    expect(await stored(text)).toHaveLength(1)
  })

  it('goes with its article', async () => {
    const other = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
    const text = `Gone ${randomUUID()}`
    await submitReport(payload, { ...report(text), article: other.id })
    await payload.delete({ collection: 'articles', id: other.id })
    expect(await stored(text)).toEqual([])
  })
})

describe('the form', () => {
  const check = (form: Record<string, string>) =>
    checkReportForm(typedReport(new Map(Object.entries(form))), en.reports.errors)
  const fields = (form: Record<string, string>) => {
    const result = check(form)
    return result.ok ? [] : result.errors.map(({ field }) => field)
  }

  it('takes a text with or without an address, and trims both', () => {
    expect(check({ text: ' It is\r\n5 mg. ', email: ' a@example.org ' })).toEqual({
      ok: true,
      values: { text: 'It is\n5 mg.', email: 'a@example.org' },
    })
    expect(fields({ text: 'x' })).toEqual([])
  })

  it.each([
    ['nothing', {}, ['text']],
    ['white space', { text: ' \n' }, ['text']],
    ['too much', { text: 'x'.repeat(REPORT_LENGTH + 1) }, ['text']],
    ['nothing visible', { text: '\u3164\u200b\u0007' }, ['text']],
    ['no address', { text: 'x', email: 'me@' }, ['email']],
    ['both wrong', { email: 'me' }, ['text', 'email']],
  ])('refuses %s', (_what, form, expected) => {
    expect(fields(form)).toEqual(expected)
  })
})
