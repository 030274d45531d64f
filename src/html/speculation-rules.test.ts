import { expect, it } from 'vitest'
import { speculationHeader } from './speculation-rules'

it('is named by pages of ours, but not by an article, which promises to be one request', () => {
  expect(speculationHeader('/symptoms/tiredness', 200)).toBe('"/speculation-rules.json"')
  expect(speculationHeader('/', 200)).toBe('"/speculation-rules.json"')
  expect(speculationHeader('/articles/a', 200)).toBeNull()
  expect(speculationHeader('/nothing', 404)).toBeNull()
})
