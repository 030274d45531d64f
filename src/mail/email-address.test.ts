import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { checkEmail, EMAIL_LENGTH, emailAddress } from './email-address'

const req = { i18n: { language: 'en' } } as PayloadRequest

describe('an e-mail address', () => {
  it.each([
    ['name@example.org', 'name@example.org'],
    [' Name.Other+tag@Example.ORG ', 'Name.Other+tag@example.org'],
    ['name@bücher.example', 'name@xn--bcher-kva.example'],
    ['name@пример.рф', 'name@xn--e1afmkfd.xn--p1ai'],
    ['name@例え.テスト', 'name@xn--r8jz45g.xn--zckzah'],
    ['用户@例え.テスト', '用户@xn--r8jz45g.xn--zckzah'],
    ['jose\u0301@example.org', 'josé@example.org'],
    ['name@xn--bcher-kva.example', 'name@xn--bcher-kva.example'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(emailAddress(typed)).toBe(stored)
    expect(emailAddress(stored)).toBe(stored)
    expect(checkEmail(typed, { required: true, req })).toBe(true)
  })

  it.each([
    ...[
      '',
      'name',
      'name@',
      '@example.org',
      'a@b@example.org',
      'a b@example.org',
      'name@example',
      'name@-a.org',
    ],
    ...['.name@example.org', 'na..me@example.org', 'name@example..org', 'name@127.0.0.1', 'name@[::1]'],
    ...['name@example.org/path', 'name@example.org:25', 'name@example.org?x', '"a b"@example.org'],
    ...['name@example.org\nBcc: other@example.org', 'name<script>@example.org', 'name@exam%70le.org'],
    `${'a'.repeat(65)}@example.org`,
    `name@${'a.'.repeat(EMAIL_LENGTH / 2)}org`,
  ])('%j is none', (typed) => {
    expect(emailAddress(typed)).toBeNull()
  })

  it('may be left out where it is not required', () => {
    expect([
      checkEmail('', { req }),
      checkEmail(null, { req }),
      checkEmail('', { required: true, req }),
    ]).toEqual([true, true, 'Enter an e-mail address.'])
  })
})
