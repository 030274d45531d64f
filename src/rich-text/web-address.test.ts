import type { PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { safeHref } from './safe-href'
import { checkWebAddress, shownAddress } from './web-address'

const asked = (language: string) => ({ req: { i18n: { language } } as PayloadRequest })

it.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['https://bücher.example/weg', 'https://xn--bcher-kva.example/weg'],
  ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
  ['HTTP://例え.テスト', 'http://xn--r8jz45g.xn--zckzah/'],
])('%j is a web address and leads to %j', (typed, href) => {
  expect(checkWebAddress(typed, asked('en'))).toBe(true)
  expect(safeHref(typed)).toBe(href)
})

it.each([
  ...['example.org', 'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'ftp://example.org'],
  ...[
    'mailto:a@example.org',
    'https://',
    'https://exa mple.org',
    'https:example.org',
    'https://nhs.uk@evil.example',
  ],
])('%j is none', (typed) => {
  expect(checkWebAddress(typed, asked('en'))).toBe('A web address that begins with https://')
  expect(checkWebAddress(typed, asked('es'))).toBe('Una dirección web que empiece por https://')
})

it('may be left out', () => {
  for (const value of ['', null, undefined]) expect(checkWebAddress(value, asked('en'))).toBe(true)
})

it.each([
  ['mailto:name@bücher.example', 'mailto:name@xn--bcher-kva.example'],
  ['mailto:name@example.org?subject=A', 'mailto:name@example.org?subject=A'],
  ['mailto:josé@example.org', 'mailto:jos%C3%A9@example.org'],
  ['mailto:%', 'mailto:%'],
])('%j leads to %j', (typed, href) => {
  expect(safeHref(typed)).toBe(href)
})

it('shows a domain as it was written, unless it mixes letters that look alike', () => {
  expect(shownAddress('https://bücher.example/weg')).toBe('https://bücher.example/weg')
  expect(shownAddress('https://東京tower.example')).toBe('https://東京tower.example')
  expect(shownAddress('https://аpple.example/')).toBe('https://xn--pple-43d.example/')
  expect(shownAddress('https://gооgle.example/a')).toBe('https://xn--ggle-55da.example/a')
})
