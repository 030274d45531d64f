import { describe, expect, it } from 'vitest'
import { shareLinks } from './share-links'

const links = shareLinks('https://symptoms.example.org/articles/why', 'Why “me” & 100% of it?')

describe('shareLinks', () => {
  it('carries the address and the question, encoded', () => {
    const mail = links.find(({ href }) => href.startsWith('mailto:'))
    const query = new URLSearchParams(mail?.href.slice(mail.href.indexOf('?')))
    expect(query.get('subject')).toBe('Why “me” & 100% of it?')
    expect(query.get('body')).toBe('https://symptoms.example.org/articles/why')
    expect(mail?.href).not.toContain('+')
  })

  it('leads to each place with our address in its query', () => {
    const others = links.filter(({ href }) => href.startsWith('https:')).map(({ href }) => new URL(href))
    expect(others.map(({ hostname }) => hostname)).toEqual(['wa.me', 'www.facebook.com', 'x.com'])
    for (const { searchParams } of others) {
      expect([...searchParams.values()].join(' ')).toContain('https://symptoms.example.org/articles/why')
    }
  })
})
