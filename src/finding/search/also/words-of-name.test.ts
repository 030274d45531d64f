import { expect, it } from 'vitest'
import { wordsOfName } from './words-of-name'

it.each([
  ['Dr. Zoé Núñez, MD', ['zoe', 'nunez']],
  ["O'Brien-Łukasz", ['o', 'brien', 'lukasz']],
  ['(Lee)+', ['lee']],
  ['Иван Й.', ['иван', 'и']],
])('of %j', (query, words) => {
  expect(wordsOfName(query)).toEqual(words)
})

it.each(['a.*b(c', 'why does my knee hurt at night', '', '¿?', 'Dr.'])('has none for %j', (query) => {
  expect(wordsOfName(query)).toBeNull()
})
