import { withoutLinks } from './find-links'
import { stopWords } from './stop-words'
import { type Check, hold, holdStyle } from './verdict'
import { wordsOf } from './words-of'

/** A script for each language that is not written in Latin letters. */
const scripts: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/gu,
  uk: /\p{Script=Cyrillic}/gu,
  bg: /\p{Script=Cyrillic}/gu,
  el: /\p{Script=Greek}/gu,
  ar: /\p{Script=Arabic}/gu,
  fa: /\p{Script=Arabic}/gu,
  he: /\p{Script=Hebrew}/gu,
  hi: /\p{Script=Devanagari}/gu,
  zh: /\p{Script=Han}/gu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
  th: /\p{Script=Thai}/gu,
}
const LATIN = /\p{Script=Latin}/gu

/** Fewer words say nothing about a language. */
const ENOUGH_WORDS = 8
/** 35 to 55 % of running English and Spanish text are such words; lists and telegram style still contain some. */
const FEW = 0.08
const FOREIGN = 0.2

function foreignScript(text: string, language: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(scripts[language] ?? LATIN)?.length ?? 0
  return letters >= 4 && own < 0.6 * letters
}

const shareOf = (words: string[], language: string) =>
  words.filter((word) => stopWords[language]?.has(word)).length / words.length

/**
 * A text in another language than the article's, by script and by the share of its most common words (Antispam Bee
 * has language rules, too). Held, but not a sign of spam: readers may well ask in their own language. Such
 * comments are held until moderators have approved enough of them for the model to consider them legitimate.
 */
export const checkLanguage: Check = ({ text }, context) => {
  const language = context.language.split('-')[0]?.toLowerCase() ?? 'en'
  if (foreignScript(text, language)) {
    return hold('language', 1, ['otherAlphabet'])
  }
  const words = wordsOf(withoutLinks(text)).filter((word) => /\p{L}/u.test(word))
  if (!stopWords[language] || words.length < ENOUGH_WORDS) return null
  const own = shareOf(words, language)
  const others = Object.keys(stopWords).filter((other) => other !== language)
  const foreign = others.find((other) => shareOf(words, other) >= Math.max(FOREIGN, 2 * own))
  if (foreign) return holdStyle('language', 0, ['otherLanguage', foreign])
  return own >= FEW ? null : holdStyle('language', 1, ['fewCommonWords'])
}
