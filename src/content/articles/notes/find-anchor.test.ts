import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnchor } from './find-anchor'
import { anchorOf, type NoteAnchor } from './note-anchor'

const BLOCKS = [
  'Most headaches go away on their own within a day.',
  'Drink water and rest. Take paracetamol if the pain keeps you awake.',
  'See a doctor if the pain is sudden or the worst of your life.',
]

/** The anchor of the nth occurrence of some words in one block. */
function mark(blocks: readonly string[], quote: string, nth = 0): NoteAnchor {
  const places = blocks.flatMap((text, block) =>
    [...text.matchAll(new RegExp(quote, 'gu'))].map(({ index }) => ({ block, start: index })),
  )
  const place = places[nth]
  const anchor =
    place && anchorOf(blocks, { ...place, endBlock: place.block, end: place.start + quote.length })
  if (!anchor) throw new Error(`No ${quote}`)
  return anchor
}

function wordsAt(anchor: NoteAnchor, blocks: readonly string[]) {
  const found = findAnchor(anchor, blocks)
  if (!found) return null
  const { block, start, endBlock, end, isExact } = found
  const lines = blocks.slice(block, endBlock + 1)
  const last = lines.length - 1
  const text = lines
    .map((line, index) => line.slice(index === 0 ? start : 0, index === last ? end : undefined))
    .join('\n')
  return { block, text, isExact }
}

describe('the words of a note', () => {
  const rest = 'Drink water and rest'

  it('are found where they were, and where their block has moved', () => {
    expect(wordsAt(mark(BLOCKS, rest), BLOCKS)).toEqual({ block: 1, text: rest, isExact: true })
    const moved = [BLOCKS[2], BLOCKS[0], 'A new one.', BLOCKS[1]] as string[]
    expect(wordsAt(mark(BLOCKS, rest), moved)).toEqual({ block: 3, text: rest, isExact: true })
    expect(wordsAt(mark(BLOCKS, 'paracetamol'), moved)).toMatchObject({ block: 3, text: 'paracetamol' })
  })

  it('are told from the same words elsewhere, in either order', () => {
    const anchor = mark(BLOCKS, 'the pain', 1)
    expect(wordsAt(anchor, BLOCKS)?.block).toBe(2)
    expect(wordsAt(anchor, BLOCKS.toReversed())?.block).toBe(0)
    expect(wordsAt(mark(BLOCKS, 'the pain', 0), BLOCKS.toReversed())?.block).toBe(1)
  })

  it('are the nearest where nothing else tells them apart', () => {
    const same = ['Rest now.', 'Rest now.', 'Rest now.', 'Rest now.', 'Rest now.', 'Rest now.', 'Rest now.']
    const long = same.map((text) => text.repeat(20))
    const at = { block: 3, start: 90, endBlock: 3, end: 98 }
    const anchor = anchorOf(long, at)
    expect(anchor && findAnchor(anchor, long)).toMatchObject(at)
  })

  it('are found when they were slightly edited, and a corrected spelling too', () => {
    const edited = BLOCKS.with(
      1,
      'Drink plenty of water and rest. Take paracetamol if the pain keeps you awake.',
    )
    expect(wordsAt(mark(BLOCKS, 'Drink water and rest'), edited)).toEqual({
      block: 1,
      text: 'Drink plenty of water and rest',
      isExact: false,
    })
    const misspelt = BLOCKS.with(1, 'Drink water and rest. Take paracetmol if the pain keeps you awake.')
    expect(wordsAt(mark(misspelt, 'paracetmol'), BLOCKS)).toEqual({
      block: 1,
      text: 'paracetamol',
      isExact: false,
    })
  })

  it('are gone when they were deleted, also where single words are left elsewhere', () => {
    expect(wordsAt(mark(BLOCKS, rest), BLOCKS.toSpliced(1, 1))).toBeNull()
    const without = BLOCKS.with(2, 'See a doctor if it is sudden or the worst of your life.')
    expect(wordsAt(mark(BLOCKS, 'the pain', 1), without)).toBeNull()
    expect(wordsAt(mark(BLOCKS, 'rest'), ['He may arrest.', 'The rest is silence.'])).toBeNull()
    expect(wordsAt(mark(BLOCKS, rest), [])).toBeNull()
  })

  it('are told apart by their context also if they are many', () => {
    const dose = 'one tablet in the morning'
    const blocks = [`Adults take ${dose} with food.`, `Children over twelve need ${dose} for a week.`]
    expect(wordsAt(mark(blocks, dose, 1), blocks.toReversed())?.block).toBe(0)
  })

  it('are not those that have little in common, nor as quoted inside longer words', () => {
    const quote = 'one tablet in the'
    const anchor = mark([`Take ${quote} morning.`], quote)
    expect(wordsAt(anchor, ['The room is in the house.'])).toBeNull()
    expect(wordsAt(anchor, ['They have one tablet in themselves.'])).toBeNull()
  })

  it('come back when they are written again', () => {
    expect(wordsAt(mark(BLOCKS, rest), ['Something else.', ...BLOCKS])?.text).toBe(rest)
  })

  it('may go over blocks, differ in white space, and be all there is', () => {
    const anchor = anchorOf(BLOCKS, { block: 0, start: 39, endBlock: 1, end: 11 })
    expect(anchor?.quote).toBe('within a day. Drink water')
    const spaced = BLOCKS.map((text) => `  ${text.replaceAll(' ', ' \u00a0 ')}`)
    expect(anchor && wordsAt(anchor, spaced)?.isExact).toBe(true)
    expect(wordsAt(mark(['Rest'], 'Rest'), ['Rest'])?.text).toBe('Rest')
  })

  it('are none in white space', () => {
    expect(anchorOf(['  ', 'a b'], { block: 0, start: 0, endBlock: 0, end: 2 })).toBeNull()
    expect(anchorOf(['a b'], { block: 0, start: 1, endBlock: 0, end: 2 })).toBeNull()
    expect(anchorOf(['a b'], { block: 0, start: 2, endBlock: 0, end: 2 })).toBeNull()
  })
})

describe('a long text', () => {
  it('is searched for long edited words in time that does not grow with their length', () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `word${index}`)
    const text = words.join(' ')
    const quoted = words.slice(7000, 7200).join(' ')
    const anchor = anchorOf([text], {
      block: 0,
      start: text.indexOf(quoted),
      endBlock: 0,
      end: text.indexOf(quoted) + quoted.length,
    })
    const edited = text.replace('word7100 ', 'changed ')
    expect(anchor && wordsAt(anchor, [edited])?.text).toBe(quoted.replace('word7100 ', 'changed '))
    expect(anchor && wordsAt(anchor, [words.slice(0, 7000).join(' ')])).toBeNull()
  })
})

describe('whatever the text', () => {
  const word = fc.constantFrom('pain', 'a', 'fever', 'día', '疼痛', '𝒳𝒴', 'the', 'rest', '38', 'e\u0301')
  const separator = fc.constantFrom(' ', ', ', '. ', '  ', '\u00a0')
  const sentence = fc
    .array(fc.tuple(word, separator), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join(''))
  /** Words of one block, chosen whole. */
  const choice = (blocks: string[]) =>
    fc.tuple(fc.nat({ max: blocks.length - 1 }), fc.nat(), fc.nat()).map(([block, from, to]) => {
      const words = [...(blocks[block] ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
      const [first, last] = [from % words.length, to % words.length].sort((a, b) => a - b) as [number, number]
      const end = words[last] as RegExpExecArray
      return { block, start: words[first]?.index ?? 0, endBlock: block, end: end.index + end[0].length }
    })
  const chosen = fc
    .array(sentence, { minLength: 1, maxLength: 6 })
    .chain((blocks) => fc.tuple(fc.constant(blocks), choice(blocks)))

  it('a selection is found in its own text', () => {
    fc.assert(
      fc.property(chosen, ([blocks, place]) => {
        const anchor = anchorOf(blocks, place)
        expect(anchor && findAnchor(anchor, blocks)).toEqual({ ...place, isExact: true })
      }),
      { numRuns: 500 },
    )
  })

  it('a block with words of its own is followed wherever it goes, and gone when it goes', () => {
    const own = 'Unmistakable symptoms deserve urgent attention'
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), fc.nat(), fc.nat(), (others, from, to) => {
        const before = others.toSpliced(from % (others.length + 1), 0, `${own}.`)
        const place = to % (others.length + 1)
        const anchor = mark(before, own)
        expect(wordsAt(anchor, others.toSpliced(place, 0, `${own}.`))).toEqual({
          block: place,
          text: own,
          isExact: true,
        })
        expect(wordsAt(anchor, others)).toBeNull()
      }),
    )
  })
})
