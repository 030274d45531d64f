import { fleschKincaid } from 'flesch-kincaid'
import { smogFormula } from 'smog-formula'
import { syllable } from 'syllable'
import { wordsOf } from './split-text'

/** The US school grade that a reader needs, with one decimal. */
export type ReadingGrade = {
  fleschKincaid: number
  smog: number
  /** SMOG was designed for 30 sentences; fewer give a rough value. */
  smogIsEstimate: boolean
}

export type HardSentence = { text: string; words: number; grade: number }

/** McLaughlin counted three times ten sentences (SMOG grading, Journal of Reading 12, 1969). */
const SMOG_SENTENCES = 30
const POLYSYLLABIC = 3
/** Both formulas are for running text; below this they are meaningless. */
export const FEWEST_WORDS = 50
export const FEWEST_SENTENCES = 3
/** The highest grade recommended for US health texts. */
export const HARDEST_GRADE_WANTED = 8
/** A shorter one is only hard because of its words, often the article's very subject. */
const FEWEST_WORDS_OF_A_HARD_SENTENCE = 8

type Counts = { sentence: number; word: number; syllable: number; polysillabicWord: number }

function count(sentences: string[]): Counts {
  const counts: Counts = { sentence: 0, word: 0, syllable: 0, polysillabicWord: 0 }
  for (const sentence of sentences) {
    const words = wordsOf(sentence, 'en')
    if (words.length > 0) counts.sentence += 1
    for (const word of words) {
      // A number has no letters to count; it has at least one syllable.
      const syllables = Math.max(1, syllable(word))
      counts.word += 1
      counts.syllable += syllables
      if (syllables >= POLYSYLLABIC) counts.polysillabicWord += 1
    }
  }
  return counts
}

/**
 * The readability of English sentences: Flesch–Kincaid (Kincaid et al. 1975) from the lengths of sentences and
 * words, SMOG (McLaughlin 1969) from the words of three or more syllables.
 *
 * @returns null if there are too few sentences or words
 */
export function readingGrade(sentences: string[]): ReadingGrade | null {
  const counts = count(sentences)
  if (counts.sentence < FEWEST_SENTENCES || counts.word < FEWEST_WORDS) return null
  return {
    fleschKincaid: oneDecimal(fleschKincaid(counts)),
    smog: oneDecimal(smogFormula(counts)),
    smogIsEstimate: counts.sentence < SMOG_SENTENCES,
  }
}

/**
 * The sentences that are hardest to read by Flesch–Kincaid, hardest first; only those above the target grade.
 *
 * @param most maximum number
 */
export function hardestSentences(sentences: string[], most: number): HardSentence[] {
  return [...new Set(sentences)]
    .map((text) => {
      const counts = count([text])
      return { text, words: counts.word, grade: oneDecimal(fleschKincaid(counts)) }
    })
    .filter(({ words, grade }) => words >= FEWEST_WORDS_OF_A_HARD_SENTENCE && grade > HARDEST_GRADE_WANTED)
    .sort((one, other) => other.grade - one.grade)
    .slice(0, most)
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10
