import { describe, expect, it } from 'vitest'
import { isInEachLanguage, type PanelWords, speak } from './panel-words'
import { entriesOf, hasWords } from './testing/word-patterns'

/** Strings that are the same in both languages, by dictionary and key. */
const SAME = [
  'choices.roleNames.editor',
  'choices.commentStatusNames.spam',
  'common.commonWords.no',
  'failures.failureWords.refused',
  'moderation.moderationWords.move.spam',
  'moderation.moderationWords.filters.spam',
  'moderation.moderationWords.facts.state.spam',
  'moderation.moderationWords.key.spam',
]

const files = import.meta.glob<Record<string, PanelWords>>('./panel-words/*.ts', { eager: true })
const dictionaries = Object.entries(files).map(
  ([path, words]) => [path.replace(/^.*\/|\.ts$/g, ''), words] as const,
)

const both = dictionaries.flatMap(([name, words]) => {
  const [english, spanish] = (['en', 'es'] as const).map((language) =>
    entriesOf(
      Object.fromEntries(Object.entries(words).map(([group, each]) => [group, speak(each, language)])),
      `${name}.`,
    ),
  )
  return (english ?? []).map((entry, index) => ({ entry, translated: spanish?.[index] }))
})

describe('the words of the panel', () => {
  it('are there, each in both languages, and none is empty', () => {
    expect(both.length).toBeGreaterThan(10)
    for (const { entry, translated } of both) expect(translated?.place).toBe(entry.place)
    expect(both.filter(({ entry, translated }) => !entry.words.trim() || !translated?.words.trim())).toEqual(
      [],
    )
  })

  it('have none in Spanish that was left in English', () => {
    const same = both.filter(({ entry, translated }) => hasWords(entry) && entry.words === translated?.words)
    expect(same.map(({ entry }) => entry.place).sort()).toEqual([...SAME].sort())
  })
})

describe('speaking', () => {
  const words = {
    hello: { en: 'Hello', es: 'Hola' },
    many: { one: { en: (count: number) => `${count} day`, es: (count: number) => `${count} día` } },
  }

  it('is in the language of whoever reads, English where there is none of it', () => {
    expect(speak(words, 'es').hello).toBe('Hola')
    expect(speak(words, 'es').many.one(1)).toBe('1 día')
    expect([speak(words, 'fr').hello, speak(words, undefined).hello]).toEqual(['Hello', 'Hello'])
  })

  it('gives the same object again, so that React has nothing to do', () => {
    expect(speak(words, 'es')).toBe(speak(words, 'es'))
    expect(speak(words, 'es')).not.toBe(speak(words, 'en'))
  })

  it('tells words from groups of them', () => {
    expect([isInEachLanguage(words.hello), isInEachLanguage(words.many)]).toEqual([true, false])
  })
})
