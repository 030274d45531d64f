import { describe, expect, it } from 'vitest'
import { writeMail } from './write-mail'

describe('a mail', () => {
  it('says the same as text and as HTML, and names are no markup', () => {
    const mail = writeMail('Hello', ['Dear <b>Robin</b>,'], 'https://example.org/?a=1&b=2', ['Bye.'])
    expect(mail.text).toBe('Dear <b>Robin</b>,\n\nhttps://example.org/?a=1&b=2\n\nBye.\n')
    expect(mail.html).toContain('<p>Dear &lt;b&gt;Robin&lt;/b&gt;,</p>')
    expect(mail.html).toContain('href="https://example.org/?a=1&amp;b=2"')
    expect(mail.html).not.toMatch(/<img|<script/)
  })
})
