const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const locale = isLanguage(language) ? language : 'en'
  const key = `${granularity} ${locale}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(locale, { granularity })
  // There are a few languages; a bound keeps made-up tags from growing the map for ever.
  if (segmenters.size >= 100) segmenters.clear()
  segmenters.set(key, made)
  return made
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Walking along a text takes V8 time with the square of its length (Node 20): 40,000 letters take a second. */
const PIECE = 1000

/** The segments of a text of any length, a piece at a time; what a piece may have cut begins the next one. */
function* segmentsOf(
  text: string,
  language: string,
  granularity: 'word' | 'sentence',
): Generator<Intl.SegmentData> {
  const divider = segmenter(language, granularity)
  for (let at = 0; at < text.length; ) {
    const isLast = at + PIECE >= text.length
    const found = [...divider.segment(text.slice(at, at + PIECE))]
    const whole = isLast || found.length === 1 ? found : found.slice(0, -1)
    yield* whole
    at += whole.reduce((length, { segment }) => length + segment.length, 0)
  }
}

/**
 * The words of a text, as Unicode divides it (UAX 29); punctuation is none.
 *
 * @param language BCP 47 tag; one that cannot be read counts as English
 */
export function wordsOf(text: string, language: string): string[] {
  return [...segmentsOf(text, language, 'word')].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}

/** A title or a Latin abbreviation before which Unicode's rule ends a sentence although it goes on. */
const GOES_ON = /(?:^|[\s(])(?:Drs?|Mrs?|Ms|Prof|St|vs|approx|e\.g|i\.e)\.$/

/**
 * The sentences of a text, as Unicode divides it (UAX 29), but not after a title such as "Dr.".
 *
 * @param language BCP 47 tag; one that cannot be read counts as English
 * @returns without blanks around them; the text as one sentence where nothing ends one
 */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = []
  for (const { segment } of segmentsOf(text, language, 'sentence')) {
    const sentence = segment.trim()
    const before = sentences.at(-1)
    if (before !== undefined && GOES_ON.test(before))
      sentences[sentences.length - 1] = `${before} ${sentence}`
    else if (sentence !== '') sentences.push(sentence)
  }
  return sentences
}
