import { expect, it } from 'vitest'
import { EntryShelf } from './entry-shelf'
import { packWords } from './index/pack-words'
import { wordHash } from './words/word-hash'

const words = (count: number, name = 'word') =>
  Array.from({ length: count }, (_, at) => ({ lexeme: `${name} ${at}`, strength: (at + 1) / (count + 1) }))
const hashes = (...lexemes: string[]) => Int32Array.from(lexemes, wordHash)
const entry = (count: number, name?: string) => ({
  words: packWords(words(count, name)),
  title: 'fièvre niñ',
  symptoms: [7, 9],
})

it('keeps the strength of every word of an article, its title and its symptoms', () => {
  const shelf = new EntryShelf(10_000)
  shelf.add(3, entry(5, 'other'))
  shelf.add(4, { words: packWords([]), title: '', symptoms: [] })
  const place = shelf.add(5, entry(500)) ?? 0
  expect(shelf.placeOf(5)).toBe(place)
  for (const { lexeme, strength } of words(500)) {
    expect(shelf.strengthOf(place, hashes(lexeme))).toBeCloseTo(strength, 4)
  }
  expect(shelf.strengthOf(place, hashes('another', 'none'))).toBe(0)
  expect(shelf.titleOf(place)).toBe('fièvre niñ')
  expect([7, 8, 9].map((id) => shelf.isAbout(place, id))).toEqual([true, false, true])
  const empty = shelf.placeOf(4) ?? -1
  expect([shelf.titleOf(empty), shelf.hasSymptoms(empty), shelf.strengthOf(empty, hashes('word 1'))]).toEqual(
    ['', false, 0],
  )
})

it('takes no more than it has room for, and nothing after it was emptied', () => {
  const shelf = new EntryShelf(EntryShelf.sizeOf(entry(9)) + 8)
  expect(shelf.add(1, entry(9))).toBe(0)
  expect(shelf.add(2, entry(9))).toBeNull()
  expect(shelf.placeOf(2)).toBeUndefined()
  shelf.clear()
  expect([shelf.placeOf(1), shelf.add(2, entry(9))]).toEqual([undefined, 0])
})

it('takes entries of another shelf as they are', () => {
  const [from, to] = [new EntryShelf(1000), new EntryShelf(300)]
  from.add(1, entry(3, 'other'))
  const place = from.add(2, entry(20)) ?? 0
  expect(to.copy(2, { shelf: from, place })).toBe(true)
  const own = to.placeOf(2) ?? -1
  expect(to.strengthOf(own, hashes('none', 'word 3', 'word 19'))).toBeCloseTo(20 / 21, 4)
  expect([to.titleOf(own), to.isAbout(own, 9)]).toEqual(['fièvre niñ', true])
  expect(to.copy(2, { shelf: from, place })).toBe(false)
})
