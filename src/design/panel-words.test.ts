import { describe, expect, it } from 'vitest'
import { type Language, languages } from './languages'
import { inEach, isInEachLanguage, type PanelWords, speak } from './panel-words'
import { entriesOf, hasWords } from './testing/word-patterns'

/** Strings that are the same in two languages, by dictionary and key. */
const SAME: Record<string, string[]> = {
  'en es': [
    'choices.roleNames.editor',
    'choices.commentStatusNames.spam',
    'common.commonWords.no',
    'failures.failureWords.refused',
    'moderation.moderationWords.move.spam',
    'moderation.moderationWords.filters.spam',
    'moderation.moderationWords.facts.state.spam',
    'moderation.moderationWords.key.spam',
  ],
}

const files = import.meta.glob<Record<string, PanelWords>>('./panel-words/*.ts', { eager: true })
const dictionaries = Object.entries(files).map(
  ([path, words]) => [path.replace(/^.*\/|\.ts$/g, ''), words] as const,
)

const entriesIn = (language: Language) =>
  dictionaries.flatMap(([name, words]) =>
    entriesOf(
      Object.fromEntries(Object.entries(words).map(([group, each]) => [group, speak(each, language)])),
      `${name}.`,
    ),
  )
const english = entriesIn('en')
const translations = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en')
const pairs = languages.flatMap(({ tag }, index) =>
  languages.slice(index + 1).map((other) => [tag, other.tag] as const),
)

describe.each(translations)('the words of the panel in %s', (language) => {
  const translated = new Map(entriesIn(language).map(({ place, words }) => [place, words]))

  it('are there for each in English, and none is empty', () => {
    expect(english.length).toBeGreaterThan(500)
    expect([...translated.keys()]).toEqual(english.map(({ place }) => place))
    const empty = english.filter(({ place, words }) => !words.trim() || !translated.get(place)?.trim())
    expect(empty).toEqual([])
  })
})

it.each(pairs)('the words of the panel in %s and %s: none was left in the other language', (one, other) => {
  const words = new Map(entriesIn(one).map((entry) => [entry.place, entry.words]))
  const same = entriesIn(other)
    .filter((entry) => hasWords(entry) && entry.words === words.get(entry.place))
    .map(({ place }) => place)
  expect(same.sort()).toEqual([...(SAME[`${one} ${other}`] ?? [])].sort())
})

describe('speaking', () => {
  const words = {
    hello: { en: 'Hello', es: 'Hola' },
    many: { one: { en: (count: number) => `${count} day`, es: (count: number) => `${count} día` } },
  }

  it('is in the language of whoever reads, English where there is none of it', () => {
    expect(speak(words, 'es').hello).toBe('Hola')
    expect(speak(words, 'es').many.one(1)).toBe('1 día')
    expect([speak(words, 'tlh').hello, speak(words, undefined).hello]).toEqual(['Hello', 'Hello'])
  })

  it('gives the same object again, so that React has nothing to do', () => {
    expect(speak(words, 'es')).toBe(speak(words, 'es'))
    expect(speak(words, 'es')).not.toBe(speak(words, 'en'))
  })

  it('tells words from groups of them', () => {
    expect([isInEachLanguage(words.hello), isInEachLanguage(words.many)]).toEqual([true, false])
  })
  it('can be made for each language', () => {
    expect(inEach((language) => language.toUpperCase())).toMatchObject({ en: 'EN', es: 'ES' })
  })
})
