import { describe, expect, it } from 'vitest'
import { speak } from '@/design/panel-words'
import { adviceWords } from '@/design/panel-words/advice'
import { checkCareCards } from './check-care-cards'
import { checkMissing } from './check-missing'
import { checkReferences } from './check-references'
import { checkHeadings, checkLongParagraphs } from './check-text'
import type { TextPart } from './read-parts'

const words = speak(adviceWords, 'en')

const codes = (advice: { code: string }[]) => advice.map(({ code }) => code)
const outline = (...levels: number[]): TextPart[] =>
  levels.map((level) => ({ kind: 'heading', text: `Heading ${level}`, level }))

describe('headings', () => {
  it.each([[[2]], [[2, 3, 4, 2]], [[2, 3, 3, 4, 4, 3, 2, 3]]])('%j are in order', (levels) => {
    expect(checkHeadings(words, outline(...levels), 1000)).toEqual([])
  })

  it('must not skip a level', () => {
    const [advice] = checkHeadings(words, outline(2, 4, 2, 3, 4), 10)
    expect(advice).toMatchObject({ code: 'heading-order', severity: 'fix' })
    expect(advice?.items).toEqual(['“Heading 4” is of level 4: level 2 comes before it.'])
  })

  it('must begin with level 2', () => {
    expect(checkHeadings(words, outline(3, 2), 10)[0]?.items).toEqual([
      '“Heading 3” is of level 3: the first heading must be of level 2.',
    ])
  })

  it('are asked for in a long text only', () => {
    expect(checkHeadings(words, [{ kind: 'paragraph', text: 'a' }], 300)).toEqual([])
    expect(codes(checkHeadings(words, [{ kind: 'paragraph', text: 'a' }], 301))).toEqual(['no-headings'])
  })
})

describe('paragraphs', () => {
  it('are long above 120 words', () => {
    const of = (count: number): TextPart => ({ kind: 'paragraph', text: 'word '.repeat(count).trim() })
    expect(checkLongParagraphs(words, [of(120)], 'en')).toEqual([])
    const [advice] = checkLongParagraphs(words, [of(120), of(121), of(130)], 'en')
    expect(advice?.title).toContain('2 long paragraphs')
    expect(advice?.items[0]).toMatch(/^“word .*…”: 121 words$/)
  })
})

describe('references', () => {
  const list = [
    { key: 'a', title: 'One' },
    { key: 'b', title: 'Two' },
  ]

  it('match their marks', () => {
    expect(checkReferences(words, ['b', 'a', 'a'], list)).toEqual([])
    expect(checkReferences(words, [], list)).toEqual([])
    expect(checkReferences(words, [], [])).toEqual([])
  })

  it('and marks without the other are told', () => {
    const advice = checkReferences(words, ['a', 'gone', ''], [...list, { title: 'Three' }])
    expect(advice).toMatchObject([
      {
        code: 'mark-without-reference',
        severity: 'fix',
        items: ['2 marks in the text point to no reference of the list.'],
      },
      { code: 'reference-without-mark', severity: 'consider', items: ['“Two”', '“Three”'] },
    ])
  })
})

describe('care cards', () => {
  const card = (level: string, links = 0, heading = 'Call 911 if:') => ({ level, heading, links })

  it('may be one of each level', () => {
    expect(checkCareCards(words, [card('emergency'), card('urgent', 2), card('non-urgent', 1)])).toEqual([])
  })

  it('are told when repeated, when an emergency leads away, when nameless', () => {
    expect(codes(checkCareCards(words, [card('urgent'), card('urgent')]))).toEqual(['care-card-repeated'])
    expect(codes(checkCareCards(words, [card('emergency', 1)]))).toEqual(['emergency-link'])
    expect(codes(checkCareCards(words, [card('urgent', 0, '')]))).toEqual(['care-card-heading'])
  })
})

describe('what is read first', () => {
  it('is asked for', () => {
    expect(checkMissing(words, { summary: 'So.', keyPoints: [{ point: 'Rest.' }] })).toEqual([])
    expect(checkMissing(words, { summary: ' ', keyPoints: [{ point: '' }] })[0]?.items).toHaveLength(2)
    expect(checkMissing(words, {})[0]?.items).toHaveLength(2)
  })
})
