import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

const SITE = 'https://health.example.org/base'

describe('isSameOrigin', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://health.example.org' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: 'https://health.example.org' }, true],
    [{ origin: 'https://health.example.org:443' }, true],
    [{ origin: 'http://health.example.org' }, false],
    [{ origin: 'https://health.example.org:8443' }, false],
    [{ origin: 'https://health.example.org.evil.example' }, false],
    [{ origin: 'https://evil.example', referer: 'https://health.example.org/' }, false],
    [{ origin: 'null' }, false],
    [{ referer: 'https://health.example.org/articles/a/comment' }, true],
    [{ referer: 'https://evil.example/https://health.example.org/' }, false],
    [{ referer: 'no address' }, false],
    [{}, false],
    [{ host: 'health.example.org' }, false],
  ])('judges %j: %s', (headers, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), SITE)).toBe(expected)
  })
})
