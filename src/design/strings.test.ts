import { describe, expect, it } from 'vitest'
import { languages } from './languages'
import { stringsFor } from './strings'
import { en } from './strings/en'
import { es } from './strings/es'
import { entriesOf, hasWords } from './testing/word-patterns'

/** Keys with the same text in two languages. */
const SAME: Record<string, string[]> = { 'en es': ['refusals.titleWithError', 'form.error', 'helpful.no'] }

const pairs = languages.flatMap(({ tag }, index) =>
  languages.slice(index + 1).map((other) => [tag, other.tag]),
)

describe.each(pairs)('%s and %s', (one = '', other = '') => {
  it('have words of their own: none was left in the other language', () => {
    const words = new Map(entriesOf(stringsFor(one)).map((entry) => [entry.place, entry.words]))
    const same = entriesOf(stringsFor(other))
      .filter((entry) => hasWords(entry) && words.get(entry.place) === entry.words)
      .map(({ place }) => place)
    expect(same.sort()).toEqual([...(SAME[`${one} ${other}`] ?? [])].sort())
  })

  it('have an entry for each place, and none is empty', () => {
    const places = (tag: string) => entriesOf(stringsFor(tag)).map(({ place }) => place)
    expect(places(other).sort()).toEqual(places(one).sort())
    const all = [...entriesOf(stringsFor(one)), ...entriesOf(stringsFor(other))]
    expect(all.filter(({ words }) => words.trim() === '')).toEqual([])
  })
})

it.each(languages)('counts in $name as the language writes numbers', ({ tag }) => {
  const { locale, paging, ratings } = stringsFor(tag)
  expect(paging.shown(1, 30, 9_876_543)).toContain(new Intl.NumberFormat(locale).format(9_876_543))
  expect(ratings.hidden(1_234_567)).toContain(new Intl.NumberFormat(locale).format(1_234_567))
})

it('takes the language from the first part of a tag, and English for those it does not speak', () => {
  expect(stringsFor('es-MX').locale).toBe(es.locale)
  expect(stringsFor('en-GB').locale).toBe(en.locale)
  expect(stringsFor('tlh').locale).toBe(en.locale)
})

it('holds together what is put into a sentence, where it runs from right to left', () => {
  expect(stringsFor('en').quoted('Why?')).toBe('“Why?”')
  expect(stringsFor('en').quoted('למה?')).toBe('“\u2068למה?\u2069”')
  expect(stringsFor('en').listed(['Ann', 'רות'])).toBe('Ann and \u2068רות\u2069')
})
