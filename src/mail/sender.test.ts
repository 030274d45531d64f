import { describe, expect, it } from 'vitest'
import { readEnv } from '@/env'
import { senderOf } from './sender'

describe('senderOf', () => {
  it('takes a name with its address, or an address alone', () => {
    const url = 'https://health.example.org'
    expect(senderOf('The editors <desk@example.org>', url)).toEqual({
      name: 'The editors',
      address: 'desk@example.org',
    })
    expect(senderOf('desk@example.org', url)).toEqual({
      name: 'Symptom Database',
      address: 'desk@example.org',
    })
  })

  it.each([
    ['https://health.example.org', 'no-reply@health.example.org'],
    ['https://www.example.org:8443', 'no-reply@example.org'],
    ['http://localhost:3000', 'no-reply@localhost'],
    ['http://127.0.0.1:3000', 'no-reply@localhost'],
    ['http://[::1]:3000', 'no-reply@localhost'],
  ])('else writes from the host of %s', (url, address) => {
    expect(senderOf(undefined, url).address).toBe(address)
  })
})

describe('the settings of mail', () => {
  it('accept a server with and without an account', () => {
    for (const url of ['smtp://mail.example.org', 'smtps://me:pass%40word@mail.example.org:465']) {
      expect(readEnv({ SMTP_URL: url }).SMTP_URL).toBe(url)
    }
    expect(readEnv({ SMTP_URL: '' }).SMTP_URL).toBeUndefined()
  })

  it.each([
    { SMTP_URL: 'mail.example.org' },
    { SMTP_URL: 'http://mail.example.org' },
    { MAIL_FROM: 'nobody' },
    { MAIL_FROM: 'Desk <desk@example.org>\nBcc: all@example.org' },
    { MAIL_FROM: 'Desk <desk>' },
  ])('refuse %j and name the setting', (given) => {
    expect(() => readEnv(given)).toThrow(Object.keys(given)[0])
  })
})
