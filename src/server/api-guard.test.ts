import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { refuseApiRequest } from './api-guard'

const refuse = (url: string, headers: IncomingHttpHeaders = {}, method = 'GET') =>
  refuseApiRequest(method, url, url.split('?')[0] ?? '', headers)?.message ?? null

describe('refuseApiRequest', () => {
  it.each([
    '/api/articles?limit=0',
    '/api/articles?limit=101',
    '/api/articles?limit=-1',
    '/api/articles?limit=1e9',
    '/api/articles?limit=',
    '/api/articles?limit=10&limit=1000',
    '/api/articles?limit[]=1000',
    '/api/articles?limit%5B0%5D=1000',
    '/api/authors?joins[articles][limit]=0',
    '/api/articles?pagination=false',
    '/api/articles?depth=4',
    '/api/articles?trash=true',
    '/api/articles?draft=true',
  ])('refuses %s', (url) => {
    expect(refuse(url, {})).toEqual(expect.any(String))
  })

  it.each([
    '/api/articles',
    '/api/articles?limit=100&depth=3&page=2',
    '/api/articles?limit=1&depth=0&pagination=true',
    '/api/articles?where[slug][equals]=limit',
    '/api/articles?where[limits][greater_than]=400',
  ])('lets %s pass', (url) => {
    expect(refuse(url, {})).toBeNull()
  })

  it('refuses a method hidden in another', () => {
    expect(refuse('/api/articles', { 'x-payload-http-method-override': 'GET' })).toMatch('method')
    expect(refuse('/api/articles', { 'x-http-method-override': 'GET' })).toMatch('method')
  })

  it('refuses a personal key in the URL, also beside a session', () => {
    const key = `sdk_${'a1'.repeat(21)}`
    const credentials = { authorization: 'JWT abc' }
    expect(refuse(`/api/articles?key=${key}`)).toMatch('Authorization header')
    expect(refuse(`/api/articles?where[slug][equals]=${key}`, credentials)).toMatch('Revoke')
    expect(refuse(`/api/articles/${key}`, credentials)).toMatch('Revoke')
  })

  it('leaves requests with credentials to Payload', () => {
    const url = '/api/articles?limit=1000&trash=true'
    expect(refuse(url, { cookie: 'a=b; payload-token=abc' })).toBeNull()
    expect(refuse(url, { authorization: 'JWT abc' })).toBeNull()
    expect(refuse(url, { cookie: 'payload-token=; theme=dark' })).not.toBeNull()
    expect(refuse(url, { cookie: 'payload-lng=en' })).not.toBeNull()
  })
})
