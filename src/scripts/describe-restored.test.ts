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
    with: { authors: 1, comments: 2 },
    leftOut: ['symptoms 3'],
    lost: ['1 comments: moderators had turned them down.'],
  }
  expect(describeRestored(restored, true, true)).toBe(
    [
      'The article “Why?”, number 7, would be back as a draft. Review and publish it in the panel.',
      'With it: 1 authors, 2 comments.',
      'The authors are drafts.',
      'The comments wait for a moderator, who approves none that was deleted because its reader wished it.',
      'Not on the site, and left out: symptoms 3.',
      'Not restored:',
      '  1 comments: moderators had turned them down.',
      'Nothing was changed.',
    ].join('\n'),
  )
  expect(describeRestored({ ...restored, outcome: 'out of the trash' }, true, false)).toMatch(
    /is out of the trash, .+ add --overwrite/,
  )
  expect(describeRestored({ ...restored, outcome: 'same' }, true, false)).toContain('nothing was to be done')
  expect(describeRestored({ ...restored, with: {}, leftOut: [], lost: [] }, false, false)).toBe(
    'The comment 7 of Why? is back, and waits for a moderator.',
  )
})
