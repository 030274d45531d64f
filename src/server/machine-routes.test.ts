import { describe, expect, it } from 'vitest'
import { findDestination } from './public-routes'

const found = (url: string) => findDestination(url)

describe('the routes for programs', () => {
  it('have all parameters in the key, in one order', () => {
    const key = '/api/public/v1/articles?a=1&a=0&limit=2&q=x+y'
    expect(found('/api/public/v1/articles?q=x%20y&limit=2&a=1&a=0')).toEqual({ to: 'machine', key })
    expect(found('/api/public/v1/articles?a=1&q=x+y&a=0&limit=2')).toEqual({ to: 'machine', key })
    expect(found('/api/public/v1/articles?')).toEqual({ to: 'machine', key: '/api/public/v1/articles' })
  })

  it.each(['%00', 'a%2f..%2fb', '%ff', '..%5c', 'x'.repeat(600)])(
    'share one key for what cannot exist: %s',
    (path) => {
      expect(found(`/api/public/v1/${path}?a=1`)).toEqual({ to: 'machine', key: '/api/public/not-found' })
    },
  )

  it.each(['/api/publications', '/api/articles', '/api'])('are not %s', (url) =>
    expect(found(url)).toEqual({ to: 'next', path: url }),
  )
})
