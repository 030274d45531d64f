import { fleschKincaid } from 'flesch-kincaid'
import { smogFormula } from 'smog-formula'
import { describe, expect, it } from 'vitest'
import { hardestSentences, readingGrade } from './reading-grade'

/** Sentences published with the formula; the first has 26 syllables in the library's own example. */
const PLATYPUS = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
const CAT = 'The cat sat on the mat.'

const repeated = (sentence: string, times: number) => Array.from({ length: times }, () => sentence)

describe('the formulas', () => {
  it('give the published values', () => {
    expect(fleschKincaid({ sentence: 1, word: 13, syllable: 26 })).toBeCloseTo(13.08, 2)
    expect(fleschKincaid({ sentence: 1, word: 6, syllable: 6 })).toBeCloseTo(-1.45, 2)
    // McLaughlin's table: 9 words of three syllables or more in 30 sentences are grade 6.
    expect(smogFormula({ sentence: 30, polysillabicWord: 9 })).toBeCloseTo(6.26, 2)
  })
})

describe('readingGrade', () => {
  it('is that of the published example, however often it stands there', () => {
    expect(readingGrade(repeated(PLATYPUS, 10))?.fleschKincaid).toBeCloseTo(13.1, 1)
    expect(readingGrade(repeated(CAT, 10))?.fleschKincaid).toBeCloseTo(-1.4, 1)
  })

  it('counts words of three syllables for SMOG, an estimate below 30 sentences', () => {
    // Australian, platypus, seemingly, reptilian: four per sentence.
    const smog = Math.round((3.1291 + 1.043 * Math.sqrt(30 * 4)) * 10) / 10
    expect(readingGrade(repeated(PLATYPUS, 29))).toMatchObject({ smog, smogIsEstimate: true })
    expect(readingGrade(repeated(PLATYPUS, 30))).toMatchObject({ smog, smogIsEstimate: false })
  })

  it('says nothing about a few words', () => {
    expect(readingGrade([])).toBeNull()
    expect(readingGrade(repeated(CAT, 8))).toBeNull()
    expect(readingGrade(repeated(`${PLATYPUS} `.repeat(5), 2))).toBeNull()
  })
})

describe('hardestSentences', () => {
  it('are those above the wanted grade, the hardest first, each once', () => {
    const harder =
      'Progressive neurodegenerative conditions occasionally necessitate multidisciplinary evaluation early.'
    const found = hardestSentences([CAT, PLATYPUS, harder, PLATYPUS], 5)
    expect(found.map(({ text }) => text)).toEqual([harder, PLATYPUS])
    expect(found[1]).toEqual({ text: PLATYPUS, words: 13, grade: 13.1 })
    expect(hardestSentences([PLATYPUS, harder], 1)).toHaveLength(1)
  })

  it('are not a few hard words', () => {
    expect(hardestSentences(['Amyotrophic lateral sclerosis.'], 5)).toEqual([])
  })
})
