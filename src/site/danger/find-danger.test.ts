import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileDangers } from './compile-dangers'
import { DANGERS } from './dangers'
import { findDanger } from './find-danger'
import { compiledShipped, shippedDangers } from './shipped-dangers'

const shipped = compiledShipped()
const dangerPhrases = shippedDangers.flatMap(({ phrases, topics }) => [...phrases, ...topics])
const dangerOf = (text: string, of: 'self' | 'any' = 'any') => findDanger(text, of, shipped)?.danger ?? null

/** A phrase as somebody types it: one of the words of each group. */
const typed = (words: string, choice: number) =>
  words.split(' ').map((group) => {
    const choices = group.split('/').filter(Boolean)
    return choices[choice % choices.length] ?? ''
  })
/** Without the letter in the middle of the longest word, if that is long enough to be known again. */
function withSlip(words: string[]): string[] {
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
  if (longest.length < 5) return words
  const middle = Math.floor(longest.length / 2)
  const slipped = longest.slice(0, middle) + longest.slice(middle + 1)
  return words.map((word) => (word === longest ? slipped : word))
}

describe('the phrases of danger', () => {
  it('are many, over many emergencies', () => {
    expect(dangerPhrases.length).toBeGreaterThanOrEqual(60)
    const named = new Set(shippedDangers.map(({ danger }) => danger))
    expect(named).toEqual(new Set(DANGERS.filter((danger) => danger !== 'other')))
    expect(shipped.patterns.map(({ line }) => line).sort()).toEqual([...dangerPhrases].sort())
  })

  it.each(dangerPhrases)('%s: is noticed with slips, in another order and among other words', (words) => {
    for (const choice of [0, 1, 2]) {
      const said = typed(words, choice)
      for (const way of [
        said,
        withSlip(said),
        [...said].reverse(),
        ['please', 'help', ...said, 'what', 'now'],
      ]) {
        expect([way.join(' '), dangerOf(way.join(' '))]).toEqual([way.join(' '), expect.any(String)])
      }
    }
  })
})

describe('danger', () => {
  it.each([
    ['i want to kill myself', 'crisis'],
    ['I don’t want to live anymore', 'crisis'],
    ['suicide', 'crisis'],
    ['Quiero morirme', 'crisis'],
    ['overdose', 'overdose'],
    ['took to many pils', 'overdose'],
    ['worst headache of my life', 'stroke'],
    ['face drooping one side', 'stroke'],
    ['chest pain left arm', 'heart'],
    ['dolor en el pecho y el brazo izquierdo', 'heart'],
    ['my babby is not brething', 'breathing'],
    ['¡No respira!', 'breathing'],
    ['My child swallowed a battery', 'poison'],
  ])('is noticed in “%s”: %s', (text, danger) => expect(dangerOf(text)).toBe(danger))

  it.each([
    'prevention of suicide in schools',
    'killing time',
    'chest pain after lifting',
    'my husband had a stroke ten years ago',
    'I wanted to die of embarrassment',
    'vitamin D overdose',
    'how long does a cold last',
    'dolor de espalda',
    'pain in my left arm',
    '',
    '\u0000\u200b',
    '🙂🙂',
  ])('is not seen in “%s”', (text) => expect(dangerOf(text)).toBeNull())

  it('is a topic in a search, and something that is said in a comment', () => {
    expect(dangerOf('A good article about suicide.', 'self')).toBeNull()
    expect(dangerOf('I am going to kill myself tonight.', 'self')).toBe('crisis')
  })

  it('of a crisis goes before any other', () => {
    expect(dangerOf('I took too many pills, I want to die')).toBe('crisis')
  })

  it('tells the words, for whoever has to look', () => {
    const found = findDanger('Nobody sees it: I want to just die.', 'self', shipped)
    expect(found?.words).toBe('want to just die')
    expect(found?.line).toBe('want/wanna/wish/going/plan/planning/ready die')
  })

  describe.each(shippedDangers)('$key, by its own phrases alone', (entry) => {
    const own = compileDangers([entry])
    it.each(entry.mustShow)('is noticed in “%s”', (text) =>
      expect(findDanger(text, 'any', own)).not.toBeNull(),
    )
    it.each(entry.mustNotShow)('is not seen in “%s”', (text) =>
      expect(findDanger(text, 'any', own)).toBeNull(),
    )
  })

  it('is looked for in bounded time', () => {
    const long = `${'dont want live '.repeat(5000)}`
    expect(dangerOf(long.repeat(5))).toBe('crisis')
    expect(dangerOf('want '.repeat(100_000))).toBeNull()
  })

  const kit = '../shared/input/search-kit/queries.json'
  // The kit is not part of the repository.
  const kitIt = existsSync(kit) ? it : undefined
  kitIt?.('is hardly seen in questions that are about something else', () => {
    const { questions } = JSON.parse(readFileSync(kit, 'utf8')) as {
      questions: Record<string, string | string[]>[]
    }
    const texts = questions.flatMap(({ asked, summary, keywords }) => [asked, summary, keywords].map(String))
    const noticed = texts.filter((text) => dangerOf(text) !== null)
    expect(noticed.length / texts.length).toBeLessThanOrEqual(0.02)
  })
})
