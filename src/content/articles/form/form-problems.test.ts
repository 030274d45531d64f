import type { RowFieldClient } from 'payload'
import { expect, test } from 'vitest'
import { findProblems } from './find-problems'
import { NO_PROBLEMS } from './form-problems'
import { namesIn, tabOf } from './tab-of-field'

const state = { question: { valid: true }, summary: {}, 'references.0.title': { valid: false } }

test('an empty required field is an error only after somebody tried to publish', () => {
  expect(findProblems(state, false, NO_PROBLEMS)).toEqual([])
  expect(findProblems(state, true, NO_PROBLEMS)).toEqual(['references.0.title'])
})

test('what the server refused and what others changed counts at once, and each field once', () => {
  const problems = { conflicts: ['summary'], refused: ['slug', 'references.0.title'] }
  expect(findProblems(state, false, problems)).toEqual(['slug', 'references.0.title', 'summary'])
  expect(findProblems(state, true, problems)).toHaveLength(3)
})

test('a field is found in its tab by its path, also from a row', () => {
  const row: RowFieldClient = { type: 'row', fields: [{ type: 'date', name: 'reviewDue' }] }
  expect(namesIn([{ type: 'text', name: 'title' }, row])).toEqual(['title', 'reviewDue'])
  const tabs = [['question', 'body'], ['references']]
  expect(tabOf(tabs, 'references.0.title')).toBe(1)
  expect(tabOf(tabs, 'body')).toBe(0)
  expect(tabOf(tabs, 'nothing')).toBe(-1)
})
