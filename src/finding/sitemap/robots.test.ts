import { expect, it } from 'vitest'
import { writeRobots } from './robots'

const rules = writeRobots('https://health.example')
  .split('\n')
  .flatMap((line) => {
    const [, kind, path] = /^(Allow|Disallow): (.+)$/.exec(line) ?? []
    return kind && path ? [{ allowed: kind === 'Allow', path }] : []
  })

/** As a crawler reads the rules (RFC 9309, 2.2.2). */
function mayFetch(address: string): boolean {
  const matching = rules.filter(({ path }) => {
    const pattern = path.replace(/[.?+^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return new RegExp(`^${pattern}`).test(address)
  })
  return matching.sort((a, b) => b.path.length - a.path.length)[0]?.allowed ?? true
}

it.each([
  ['/', true],
  ['/articles/a', true],
  ['/articles/a/comments/feed.xml', true],
  ['/articles/a/share.png?v=1', true],
  ['/articles/comment', true],
  ['/api/media/file/a.webp', true],
  ['/authors/rate', true],
  ['/admin/login', false],
  ['/api/users', false],
  ['/articles/a/comment', false],
  ['/articles/a/comment?x=1', false],
  ['/articles/a/report', false],
  ['/authors/a/rate', false],
  ['/search?q=x', false],
  ['/search/tell?q=x', false],
  ['/search', true],
])('robots.txt on %s: %s', (address, allowed) => expect(mayFetch(address)).toBe(allowed))

it('names the sitemap', () => {
  expect(writeRobots('https://health.example')).toContain('\nSitemap: https://health.example/sitemap.xml\n')
})
