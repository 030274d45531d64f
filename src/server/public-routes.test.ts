import { describe, expect, it } from 'vitest'
import { findDestination, NOT_FOUND_KEY } from './public-routes'

const key = (url: string) => {
  const destination = findDestination(url)
  return destination.to === 'page' ? destination.key : destination.to
}

describe('findDestination', () => {
  it.each([
    '/',
    '/symptoms',
    '/symptoms/hypotonia',
    '/body/muscles',
    '/articles/a-1',
    '/authors',
    '/about/contact',
    '/robots.txt',
    '/old/page.html',
  ])('keeps %s under its path', (url) => expect(key(url)).toBe(url))

  it('takes nothing undeclared into the key', () => {
    expect(key('/articles/a?utm_source=x&page=2')).toBe('/articles/a')
    expect(key('/nothing-here?a=1')).toBe('/nothing-here')
    expect(key('/?')).toBe('/')
  })

  it('has one key for the first page of a list, and for what is no page or letter', () => {
    for (const query of ['page=1', 'page=0', 'page=01', 'page=x', 'page=123456', 'page='])
      expect(key(`/authors/jane?${query}`)).toBe('/authors/jane')
    expect(key('/authors/jane?page=12')).toBe('/authors/jane?page=12')
    expect(key('/symptoms?page=2&letter=%C3%B1')).toBe('/symptoms?letter=%C3%B1&page=2')
    expect(key('/symptoms?letter=A')).toBe('/symptoms')
    expect(key('/symptoms?letter=other')).toBe('/symptoms?letter=other')
    expect(key('/articles/a/comments?order=newest&page=1')).toBe('/articles/a/comments?order=newest')
  })

  it('takes declared parameters in one order, and only with declared values', () => {
    const pages = [{ path: /^\/list$/, parameters: { page: /^[1-9]\d?$/, letter: /^[a-z]$/ } }]
    expect(findDestination('/list?page=2&x=1&letter=b', pages)).toEqual({
      to: 'page',
      key: '/list?letter=b&page=2',
    })
    expect(findDestination('/list?page=2&page=3', pages)).toEqual({ to: 'page', key: '/list?page=2' })
    expect(findDestination('/list?page=100&letter=B', pages)).toEqual({ to: 'page', key: '/list' })
  })

  it.each([
    ['/Articles/Loss-Of-Tone?utm=A', '/articles/loss-of-tone', '/articles/loss-of-tone?utm=A'],
    ['/SYMPTOMS', '/symptoms', '/symptoms'],
    ['/Authors/', '/authors', '/authors'],
    ['/articles/Upper', '/articles/upper', '/articles/upper'],
    ['/Articles/A/Comment', '/articles/a', '/articles/a/comment'],
    ['/Comments/5/report', '/comments/5', '/comments/5/report'],
    ['/Search?q=Ab', null, '/search?q=Ab'],
    ['/Mail/confirm?token=Ab', null, '/mail/confirm?token=Ab'],
    ['/%41uthors', '/authors', '/authors'],
  ])('knows %s by its small letters', (url, small, location) => {
    expect(findDestination(url)).toMatchObject({ to: 'page', otherCase: { key: small, location } })
  })

  it.each([
    '/Feed.xml',
    '/articles/a/Share.png',
    '/symptoms/a/FEED.XML',
    '/Nothing/Here',
    '/Articles/É',
    '/authors',
    '/Symptoms/\u212Aey',
  ])('knows no other case of %s', (url) =>
    expect(findDestination(encodeURI(url))).not.toHaveProperty('otherCase'),
  )

  it('reads an encoded path as what it means', () => {
    expect(key('/%61rticles/loss')).toBe('/articles/loss')
    expect(key('/%61pi/users?limit=0')).toBe('next')
    expect(key('/caf%C3%A9')).toBe('/caf%C3%A9')
  })

  it.each([
    '/articles/Upper',
    '/articles/a--b',
    '/articles/-a',
    '/articles/a_b',
    `/articles/${'a'.repeat(121)}`,
    '/articles/a/b',
    '/symptoms/%00',
    '/nul%00',
    '/line%0Abreak',
    '/bad%zz',
    '/bad%c3',
    '/twice%2561',
    '/back%5Cslash',
    '//elsewhere.example',
    '/a/../api/users',
    '/a/%2e%2e/api',
    '/./api',
    `/${'a'.repeat(512)}`,
  ])('gives all that cannot exist one key: %s', (url) => {
    expect(key(url)).toBe(NOT_FOUND_KEY)
  })

  it('keeps the longest slug and path that may exist', () => {
    expect(key(`/articles/${'a'.repeat(120)}`)).toBe(`/articles/${'a'.repeat(120)}`)
    expect(key(`/${'a'.repeat(511)}`)).toBe(`/${'a'.repeat(511)}`)
  })

  it('lets Next redirect a slash at the end', () => {
    expect(key('/articles/a/')).toBe('/articles/a/')
  })

  it.each([
    '/admin',
    '/admin/login',
    '/api/users?depth=1',
    '/_next/static/x.js',
    '/media/a.jpg',
    '/preview/articles/1',
    '/search?q=x',
  ])('leaves %s to Next', (url) => expect(key(url)).toBe('next'))

  it('does not take a longer word for a section of Next', () => {
    expect(key('/administration')).toBe('/administration')
    expect(key('/apidocs')).toBe('/apidocs')
  })

  it('knows the forms', () => {
    expect(key('/articles/a-b/comment')).toBe('form')
    expect(key('/authors/jane-doe/rate?x=1')).toBe('form')
    expect(key('/articles/a-b/received')).toBe('form')
    expect(key('/authors/jane-doe/received')).toBe('form')
    expect(key('/mail/confirm?token=a')).toBe('form')
    expect(key('/mail/unsubscribe?token=a')).toBe('form')
    expect(key('/search/tell?q=a')).toBe('form')
    expect(key('/search/received')).toBe('form')
    expect(key('/search/other')).toBe('next')
    expect(key('/mail/other')).toBe(NOT_FOUND_KEY)
    expect(key('/articles/A/comment')).toBe(NOT_FOUND_KEY)
    expect(key(`/articles/${'a'.repeat(121)}/comment`)).toBe(NOT_FOUND_KEY)
  })

  it('refuses what is not a path', () => {
    expect(key('http://other.example/')).toBe('nowhere')
    expect(key('*')).toBe('nowhere')
  })
})
