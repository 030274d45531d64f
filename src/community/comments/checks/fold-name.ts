import unhomoglyph from 'unhomoglyph'
import { cleanLine } from '@/forms/clean-text'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/** Letters that look Latin but are missing in Unicode's confusables (TR39), which are applied first. */
const LOOKALIKES: Record<string, string> = {
  ...pairs('вьβß', 'bbbb'),
  ...pairs('ςꞓɛ', 'cee'),
  ...pairs('нјĸʍμпπя', 'hikmmnnr'),
  ...pairs('ɾτωχ', 'rtwx'),
  // Small capitals, as produced by fancy text generators.
  ...pairs('ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀᴙᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprrtuvwyz'),
  // White letters on black discs and squares; NFKD only covers black on white.
  ...pairs(lettersFrom(0x1f150), ALPHABET),
  ...pairs(lettersFrom(0x1f170), ALPHABET),
}

const DIGITS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
}

function pairs(letters: string, latin: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, i) => [letter, latin[i] ?? letter]))
}

function lettersFrom(first: number): string {
  return [...ALPHABET].map((_, i) => String.fromCodePoint(first + i)).join('')
}

/** The visible content of a text: compatibility forms, case, accents and zero-width characters are ignored. */
const seen = (text: string) =>
  [...unhomoglyph(bare(unhomoglyph(bare(text)).toLowerCase()))]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')
    // `rn` looks like `m`, and the list maps it that way.
    .replace(/rn/g, 'm')

const bare = (text: string) =>
  cleanLine(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')

/** `l` and `i` are the same letter, because a capital `I` looks like a small `l`. */
const likeness = (word: string) => word.replace(/l/g, 'i')

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Spaced letters, as in `A d m i n` or `M.D.`, are one word. */
function joinLetters(words: string[]): string[] {
  const joined: string[] = []
  let isRun = false
  for (const word of words) {
    const isLetter = word.length === 1
    if (isLetter && isRun) joined[joined.length - 1] += word
    else joined.push(word)
    isRun = isLetter
  }
  return joined
}

/** A cache: the site's people are compared with every comment (evidence.ts), plus some senders' names. */
const MOST_KEPT = 30_000
const kept = new Map<string, string[][]>()

/**
 * The words of a name folded by appearance, so that lookalikes are equal. Several readings, because a digit may
 * replace a letter or just be appended.
 *
 * @returns lists of words in lower case; `l` is written `i`
 */
export function readingsOf(name: string): string[][] {
  const known = kept.get(name)
  if (known) return known
  const plain = seen(name)
  const spelled = plain.replace(/[0134578@$!|]/g, (sign) => DIGITS[sign] ?? sign)
  const bare = plain.replace(/\p{N}+/gu, ' ')
  const readings = [spelled, bare].map((text) => joinLetters(wordsIn(text)).map(likeness))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(name, readings)
  return readings
}

/** A word as `readingsOf` would write it. */
export const foldWord = (word: string) => likeness(seen(word))
