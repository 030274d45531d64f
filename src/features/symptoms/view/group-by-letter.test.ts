import { expect, it } from 'vitest'
import { groupByLetter } from './group-by-letter'

const entry = (name: string) => ({ slug: 'a', name, see: null, articleCount: 0 })

it('has each letter, used or not, and sorts within it', () => {
  const groups = groupByLetter([entry('belly pain'), entry('Back pain'), entry('Éruption')])
  expect(groups.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  expect(groups[1]?.entries.map(({ name }) => name)).toEqual(['Back pain', 'belly pain'])
  expect(groups[4]?.entries.map(({ name }) => name)).toEqual(['Éruption'])
})

it('puts what begins with no letter last', () => {
  expect(groupByLetter([entry('24-hour cough')]).at(-1)).toEqual({
    letter: '0–9',
    entries: [entry('24-hour cough')],
  })
})
