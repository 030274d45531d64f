import unhomoglyph from 'unhomoglyph'
import { cleanLine } from '@/forms/clean-text'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Letters that pass for Latin ones at a glance, though Unicode's list of confusables (TR39), which comes first, does not
 * say so.
 */
const LOOKALIKES: Record<string, string> = {
  ...pairs('вьβß', 'bbbb'),
  ...pairs('ςꞓɛ', 'cee'),
  ...pairs('нјĸʍμпπя', 'hikmmnnr'),
  ...pairs('ɾτωχ', 'rtwx'),
  // Small capitals, as generators of fancy names make them.
  ...pairs('ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀᴙᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprrtuvwyz'),
  // White letters on black discs and squares; NFKD knows the black ones on white alone.
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

/** What one sees of a text: compatibility forms, case, accents and signs without width make no difference. */
const seen = (text: string) =>
  [...unhomoglyph(bare(unhomoglyph(bare(text)).toLowerCase()))]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')
    // `rn` is a small `m` to the eye, and that is how the list spells it.
    .replace(/rn/g, 'm')

const bare = (text: string) =>
  cleanLine(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')

/** `l` and `i` are one letter, because a capital `I` is a small `l` to the eye. */
const likeness = (word: string) => word.replace(/l/g, 'i')

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Letters set apart, as in `A d m i n` or `M.D.`, are one word. */
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

/** The site's people are looked at with every comment: all that are read (evidence.ts), and the names of some senders. */
const MOST_KEPT = 30_000
const kept = new Map<string, string[][]>()

/**
 * The words of a name as the eye takes them, so that what looks alike is alike. Several readings, because a digit may
 * stand for a letter or be one more sign at the end.
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
