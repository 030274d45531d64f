/** Letters of other alphabets that pass for Latin ones, and digits and signs that stand for letters (Unicode TR39). */
const LOOKALIKES: Record<string, string> = {
  ...lettersOf('аӓ', 'a'),
  ...lettersOf('вьЬ', 'b'),
  ...lettersOf('сϲ', 'c'),
  ...lettersOf('ԁ', 'd'),
  ...lettersOf('еєҽ', 'e'),
  ...lettersOf('ɡ', 'g'),
  ...lettersOf('һн', 'h'),
  ...lettersOf('іїıӏјιɩι', 'i'),
  ...lettersOf('кκ', 'k'),
  ...lettersOf('мμ', 'm'),
  ...lettersOf('пηո', 'n'),
  ...lettersOf('оοσօ', 'o'),
  ...lettersOf('рρ', 'p'),
  ...lettersOf('ԛ', 'q'),
  ...lettersOf('гяɾ', 'r'),
  ...lettersOf('ѕ', 's'),
  ...lettersOf('тτ', 't'),
  ...lettersOf('υս', 'u'),
  ...lettersOf('ѵν', 'v'),
  ...lettersOf('ԝω', 'w'),
  ...lettersOf('хχ', 'x'),
  ...lettersOf('уγү', 'y'),
  ...lettersOf('ᴢ', 'z'),
  ...lettersOf('αɑ', 'a'),
  ...lettersOf('βß', 'b'),
  ...lettersOf('ε', 'e'),
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

function lettersOf(letters: string, latin: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, latin]))
}

/** What one sees of a text: compatibility forms, case, accents and signs without width make no difference. */
const seen = (text: string) =>
  [
    ...text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}\p{Cc}\u115F\u1160\u3164]+/gu, '')
      .toLowerCase(),
  ]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')

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

/** The site's people are folded with every comment. */
const MOST_KEPT = 10_000
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
