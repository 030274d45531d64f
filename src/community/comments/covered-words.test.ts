import { describe, expect, it } from 'vitest'
import { cleanText } from '@/forms/clean-text'
import { BAR, drawBars, orderCovers, sayBars } from './covered-words'

const TEXT = 'Ask Dr Bell, 555 0100, or 🩺 Ana.'
const of = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length })

describe('covered words', () => {
  it('give way to a bar that does not tell their length', () => {
    const covers = orderCovers(TEXT, [of('555 0100'), of('Bell')]) ?? []
    expect(drawBars(TEXT, covers)).toBe(`Ask Dr ${BAR}, ${BAR}, or 🩺 Ana.`)
    expect(sayBars(drawBars(TEXT, covers), '[gone]')).toBe('Ask Dr [gone], [gone], or 🩺 Ana.')
  })

  it('that touch or overlap are one', () => {
    expect(orderCovers(TEXT, [of('Dr '), of('Dr Be'), of('Bell')])).toEqual([of('Dr Bell')])
    expect(drawBars(TEXT, [{ from: 0, to: TEXT.length }])).toBe(BAR)
  })

  it.each([
    ['outside of the text', { from: 0, to: TEXT.length + 1 }],
    ['before it', { from: -1, to: 3 }],
    ['empty', { from: 3, to: 3 }],
    ['the wrong way round', { from: 5, to: 3 }],
    ['beginning inside a character', { from: of('🩺').from + 1, to: of('Ana').to }],
    ['ending inside a character', { from: 0, to: of('🩺').from + 1 }],
  ])('are refused: %s', (_, cover) => expect(orderCovers(TEXT, [cover])).toBeNull())

  it('cannot be faked by a reader', () => {
    expect(cleanText(`See ${BAR} here`)).not.toContain(BAR)
  })
})
