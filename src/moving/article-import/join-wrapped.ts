/** Scripts without spaces between words, in which a line break means nothing. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？]`
const BOTH_UNSPACED = new RegExp(`${UNSPACED}\n${UNSPACED}`, 'u')
const HYPHENATED = /\p{L}-\n\p{Ll}/u

/** Joins two lines of a wrapped sentence. */
export function joinWrapped(first: string, second: string): string {
  if (first === '') return second
  const seam = `${first.slice(-2)}\n${second.slice(0, 2)}`
  return BOTH_UNSPACED.test(seam) || HYPHENATED.test(seam) ? first + second : `${first} ${second}`
}
