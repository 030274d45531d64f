import { expect, it } from 'vitest'
import { NewestStamp } from './newest-stamp'

const version = (second: number) => ({
  contentDigest: `stamp ${second}`,
  updatedAt: new Date(second * 1000).toISOString(),
})

it('an answer that comes late does not put back an older stamp', () => {
  const newest = new NewestStamp()
  expect(newest.isNew(version(1))).toBe(true)
  expect(newest.isNew(version(3))).toBe(true)
  expect(newest.isNew(version(2))).toBe(false)
  expect(newest.stamp).toBe('stamp 3')
})

it('what is as new replaces it: a move of the workflow may leave the time as it was', () => {
  const newest = new NewestStamp()
  newest.isNew(version(1))
  expect(newest.isNew({ ...version(1), contentDigest: 'approved' })).toBe(true)
  expect(newest.stamp).toBe('approved')
})
