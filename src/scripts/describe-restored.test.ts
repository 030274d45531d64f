import { expect, it } from 'vitest'
import { articleSlug, describeRestored } from './describe-restored'

it('an article may be named by its slug, path or URL', () => {
  for (const given of ['why', '/articles/why', 'https://health.example.org/articles/why/?x=1#top'])
    expect(articleSlug(given)).toBe('why')
})

it('what was restored, or would be, is said with what came along and what was left out', () => {
  const restored = {
    id: 7,
    title: 'Why?',
    outcome: 'restored' as const,
    with: { authors: 1 },
    leftOut: ['symptoms 3'],
  }
  expect(describeRestored(restored, true, true)).toBe(
    'The article “Why?”, number 7, would be back as a draft. Review and publish it in the panel.\nWith it: 1 authors; authors as drafts.\nNot on the site, and left out: symptoms 3.\nNothing was changed.',
  )
  expect(describeRestored({ ...restored, outcome: 'same' }, true, false)).toContain('nothing was to be done')
  expect(describeRestored({ ...restored, with: {}, leftOut: [] }, false, false)).toBe(
    'The comment 7 of Why? is back, and waits for a moderator.',
  )
})
