import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { composeMail } from './compose-mail'

const letter = {
  subject: 'You are invited\nto a site',
  to: 'Dana <b>"O\'Neil"</b>',
  siteName: 'Health & more',
  before: ['Robin invites you.'],
  link: 'https://example.org/admin/reset/abc_-1',
  after: ['The link works once.'],
}

describe('composeMail', () => {
  it('writes the same as text and as HTML', () => {
    const { text, html } = composeMail(letter)
    expect(text).toBe(
      'Hello Dana <b>"O\'Neil"</b>,\n\nRobin invites you.\n\nhttps://example.org/admin/reset/abc_-1\n\n' +
        'The link works once.\n\nHealth & more\n',
    )
    expect(html).toContain('<p dir="auto">Hello Dana &lt;b&gt;&quot;O&#39;Neil&quot;&lt;/b&gt;,</p>')
    expect(html).toContain(`<a href="${letter.link}">${letter.link}</a>`)
    expect(html).toContain('<p dir="auto">Health &amp; more</p>')
  })

  it('lets each paragraph run in its own direction, and a name keep its own', () => {
    const { text, html } = composeMail({ ...letter, to: 'דנה', before: ['كم من الوقت؟'] })
    expect(html).toContain('<p dir="auto">كم من الوقت؟</p>')
    expect(text).toContain('Hello \u2068דנה\u2069,')
  })

  it('keeps the subject on one line', () => {
    expect(composeMail(letter).subject).toBe('You are invited to a site')
  })

  it('is a valid document that loads nothing', async () => {
    const { html } = composeMail(letter)
    expect(html).not.toMatch(/src=|url\(|<link|<script/)
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off' },
    })
    const report = await validator.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })
})
