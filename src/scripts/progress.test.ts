import { expect, it } from 'vitest'
import { progressOf } from './progress'

it('says how many, how fast and how long', () => {
  let now = 0
  const progress = progressOf('Importing a.xml', () => now)
  expect(progress(0, 40)).toBe('Importing a.xml: 0 of 40')
  now = 4000
  expect(progress(10, 40)).toBe('Importing a.xml: 10 of 40, 2.5 a second, 12 s left')
  expect(progress(10, 4000)).toBe('Importing a.xml: 10 of 4000, 2.5 a second, 27 min left')
  expect(progress(40, 40_000)).toBe('Importing a.xml: 40 of 40000, 10 a second, 67 min left')
})
