import type { Spoken } from '@/design/panel-words'
import type { writingHelpWords } from '@/design/panel-words/writing-help'
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

type MeaningWords = Spoken<typeof writingHelpWords>['meaning']

export type Measures = {
  words: number
  sentences: number
  /** Whole minutes, at least 1 for a non-empty text. */
  minutes: number
  grade: ReadingGrade | null
  /** What the grade means, or why there is none. */
  meaning: string
  hardest: HardSentence[]
}

/**
 * Words per minute. Adults read 238 of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047); health
 * texts are read more slowly.
 */
const WORDS_PER_MINUTE = 200
const HARDEST_SHOWN = 5

/**
 * Measures a text's length and readability.
 *
 * @param before the text above it: summary and key points
 * @param language BCP 47 tag; both formulas only apply to English
 */
export function measureText(
  says: MeaningWords,
  texts: TextPart[],
  before: string[],
  language: string,
): Measures {
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
    meaning: isEnglish ? meaningOf(says, grade) : says.notMeasured,
    hardest: isEnglish ? hardestSentences(sentences, HARDEST_SHOWN) : [],
  }
}

/** The target: grade 6 to 8, the advice of US health bodies for patient information. */
function meaningOf(says: MeaningWords, grade: ReadingGrade | null): string {
  if (!grade) {
    return says.tooShort(FEWEST_WORDS, FEWEST_SENTENCES)
  }
  const { fleschKincaid } = grade
  if (fleschKincaid < 6) return says.easy
  if (fleschKincaid < HARDEST_GRADE_WANTED + 1) return says.right
  if (fleschKincaid < 13) {
    return says.harder
  }
  return says.hard
}
