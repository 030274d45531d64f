import type { TextPart } from './read-parts'
import {
  FEWEST_SENTENCES,
  FEWEST_WORDS,
  HARDEST_GRADE_WANTED,
  type HardSentence,
  hardestSentences,
  type ReadingGrade,
  readingGrade,
} from './reading-grade'
import { sentencesOf, wordsOf } from './split-text'

export type Measures = {
  words: number
  sentences: number
  /** Whole minutes, at least 1 where there are words. */
  minutes: number
  grade: ReadingGrade | null
  /** What the grade means, or why there is none. */
  meaning: string
  hardest: HardSentence[]
}

/**
 * Words a minute. Adults read 238 of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047); health
 * texts are read more slowly.
 */
export const WORDS_PER_MINUTE = 200
const HARDEST_SHOWN = 5

/**
 * Counts a text and tells how hard it is to read.
 *
 * @param before words that stand above the text: summary and key points
 * @param language BCP 47 tag; both formulas are made for English and say nothing about another language
 */
export function measureText(texts: TextPart[], before: string[], language: string): Measures {
  const running = [...before, ...texts.flatMap(({ kind, text }) => (kind === 'heading' ? [] : [text]))]
  const headings = texts.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []))
  const words = [...running, ...headings].reduce((sum, text) => sum + wordsOf(text, language).length, 0)
  const sentences = running.flatMap((text) => sentencesOf(text, language))
  const isEnglish = /^en(?:-|$)/i.test(language)
  const grade = isEnglish ? readingGrade(sentences) : null
  return {
    words,
    sentences: sentences.length,
    minutes: Math.ceil(words / WORDS_PER_MINUTE),
    grade,
    meaning: isEnglish ? meaningOf(grade) : 'The reading grade is not measured for this language.',
    hardest: isEnglish ? hardestSentences(sentences, HARDEST_SHOWN) : [],
  }
}

/** The aim: grade 6 to 8, the advice of US health bodies for texts to patients. */
function meaningOf(grade: ReadingGrade | null): string {
  if (!grade) {
    return `The reading grade is measured from ${FEWEST_WORDS} words and ${FEWEST_SENTENCES} sentences on.`
  }
  const { fleschKincaid } = grade
  if (fleschKincaid < 6) return 'Very easy to read.'
  if (fleschKincaid < HARDEST_GRADE_WANTED + 1) return 'Right for most readers: the aim is grade 6 to 8.'
  if (fleschKincaid < 13) {
    return 'Harder than the aim of grade 6 to 8. Shorter sentences and everyday words help most.'
  }
  return 'Hard even for readers with a college education. Split sentences and use everyday words.'
}
