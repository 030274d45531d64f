import { innocent, obsceneStems, obsceneWords } from './obscene-words'
import { type Check, type CheckedComment, hold } from './verdict'
import { wordsOf } from './words-of'

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** A word with digits and symbols replaced by the letters they stand for; plain numbers are unchanged. */
function spelledOut(word: string): string {
  return /\p{L}/u.test(word) ? word.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign) : word
}

/** Spaced letters, as in `f u c k` or `f.u.c.k`, joined. */
const joined = (text: string) =>
  (text.match(/(?<![\p{L}\p{N}])(?:\p{L}[ .*_-]){3,}\p{L}(?![\p{L}\p{N}])/gu) ?? []).map((run) =>
    run.replace(/[^\p{L}]/gu, ''),
  )

function candidates({ text, displayName }: CheckedComment): Set<string> {
  const all = `${displayName} ${text}`
  const disguised = all
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => spelledOut(word.replace(/^[("'¡¿]+|[.,;:!?)"']+$/gu, '')))
  return new Set([...wordsOf(all), ...wordsOf(disguised.join(' ')), ...wordsOf(joined(all).join(' '))])
}

/**
 * Whether a word is on the list of obscene ones.
 *
 * @param word in lower case and without accents
 */
function isObscene(word: string): boolean {
  if (innocent.test(word)) return false
  return obsceneWords.has(word) || obsceneStems.some((stem) => word.startsWith(stem))
}

function heldPhrase(comment: CheckedComment, phrases: string[]): string | undefined {
  const text = ` ${wordsOf(`${comment.displayName} ${comment.text}`).join(' ')} `
  return phrases.find((phrase) => {
    const words = wordsOf(phrase).join(' ')
    return words !== '' && text.includes(` ${words} `)
  })
}

/** Obscene words, and those listed in the site's settings (Coral: banned and suspect words). Whole words only. */
export const checkWordList: Check = (comment, { heldWords }) => {
  const obscene = [...candidates(comment)].find(isObscene)
  if (obscene) return hold('word-list', 1, ['obsceneWord', obscene])
  const held = heldPhrase(comment, heldWords)
  return held ? hold('word-list', 1, ['listedWords', held]) : null
}
