import { describe, expect, it } from 'vitest'
import { speak } from '@/design/panel-words'
import { adviceWords } from '@/design/panel-words/advice'
import { boundParts, MOST_CHARACTERS } from './bound-parts'
import type { BodyParts } from './read-parts'

const words = speak(adviceWords, 'en')

const parts = (texts: string[], marks = 0): BodyParts => ({
  texts: texts.map((text) => ({ kind: 'paragraph', text })),
  links: [],
  figures: [],
  careCards: [],
  marks: Array.from({ length: marks }, (_, index) => `mark-${index}`),
})

describe('boundParts', () => {
  it('leaves what is not too long as it is, and says nothing', () => {
    const whole = parts(['A', 'B'], 10)
    expect(boundParts(words, whole)).toEqual({ parts: whole, advice: [] })
  })

  it('cuts a text of a megabyte, whether in one paragraph or in many, and says so', () => {
    for (const texts of [
      ['word '.repeat(200_000)],
      Array.from({ length: 20_000 }, () => 'word '.repeat(10)),
    ]) {
      const bounded = boundParts(words, parts(texts))
      const left = bounded.parts.texts.reduce((sum, { text }) => sum + text.length, 0)
      expect(left).toBe(MOST_CHARACTERS)
      expect(bounded.advice).toMatchObject([
        { code: 'too-long', items: [expect.stringContaining('1000000')] },
      ])
    }
  })

  it('cuts what there are too many of', () => {
    const bounded = boundParts(words, parts(['A'], 10_000))
    expect(bounded.parts.marks.length).toBeLessThan(10_000)
    expect(bounded.advice).toHaveLength(1)
  })
})
