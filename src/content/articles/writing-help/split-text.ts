const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const locale = isLanguage(language) ? language : 'en'
  const key = `${granularity} ${locale}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(locale, { granularity })
  // There are few languages; the limit keeps made-up tags from growing the map indefinitely.
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

/** Iterating over segments takes quadratic time in V8 (Node 20): 40,000 letters take a second. */
const PIECE = 1000

/**
 * The segments of a text of any length, chunk by chunk; a segment that a chunk may have cut begins the next one.
 */
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
 * The words of a text by Unicode segmentation (UAX 29), without punctuation.
 *
 * @param language BCP 47 tag; an invalid one counts as English
 */
export function wordsOf(text: string, language: string): string[] {
  return [...segmentsOf(text, language, 'word')].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}

/** A title or Latin abbreviation after which Unicode's rule ends the sentence although it continues. */
const GOES_ON = /(?:^|[\s(])(?:Drs?|Mrs?|Ms|Prof|St|vs|approx|e\.g|i\.e)\.$/

/**
 * The sentences of a text by Unicode segmentation (UAX 29), but not ending after a title such as "Dr.".
 *
 * @param language BCP 47 tag; an invalid one counts as English
 * @returns trimmed; the whole text as one sentence if nothing ends one
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
