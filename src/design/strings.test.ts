import { expect, it } from 'vitest'
import { stringsFor } from './strings'
import { en } from './strings/en'
import { es } from './strings/es'
import { entriesOf, hasWords } from './testing/word-patterns'

/** Places whose words are the same in both languages. */
const SAME = ['refusals.titleWithError', 'form.error', 'helpful.no']

it('has no word in Spanish that was left in English', () => {
  const english = new Map(entriesOf(en).map(({ place, words }) => [place, words]))
  const same = entriesOf(es).filter((entry) => hasWords(entry) && english.get(entry.place) === entry.words)
  expect(same.map(({ place }) => place).sort()).toEqual([...SAME].sort())
})

it('has an entry for each place in both languages, and none is empty', () => {
  const places = (dictionary: object) => entriesOf(dictionary).map(({ place }) => place)
  expect(places(es).sort()).toEqual(places(en).sort())
  expect([...entriesOf(en), ...entriesOf(es)].filter(({ words }) => words.trim() === '')).toEqual([])
})

it('takes the language from the first part of a tag, and English for those it does not speak', () => {
  expect(stringsFor('es-MX').locale).toBe(es.locale)
  expect(stringsFor('en-GB').locale).toBe(en.locale)
  expect(stringsFor('fr').locale).toBe(en.locale)
})

it('holds together what is put into a sentence, where it runs from right to left', () => {
  expect(stringsFor('en').quoted('Why?')).toBe('“Why?”')
  expect(stringsFor('en').quoted('למה?')).toBe('“\u2068למה?\u2069”')
  expect(stringsFor('en').listed(['Ann', 'רות'])).toBe('Ann and \u2068רות\u2069')
})
