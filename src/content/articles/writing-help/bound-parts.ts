import type { Advice, AdviceWords } from './advice'
import type { BodyParts, TextPart } from './read-parts'

/** About 10,000 words, several times the longest article that anybody would read. */
export const MOST_CHARACTERS = 60_000
/** Of links, pictures and marks each. */
const MOST_OF_A_KIND = 500

/**
 * Limits what is analysed to what can be analysed while others wait: segmenting text costs CPU time, and an
 * article may contain megabytes.
 *
 * @returns the parts within the limits, and a remark if something was left out
 */
export function boundParts(
  { tooLong: says }: AdviceWords,
  parts: BodyParts,
): { parts: BodyParts; advice: Advice[] } {
  const all = parts.texts.reduce((sum, { text }) => sum + text.length, 0)
  const bounded: BodyParts = {
    texts: all <= MOST_CHARACTERS ? parts.texts : cutTexts(parts.texts),
    links: parts.links.slice(0, MOST_OF_A_KIND),
    figures: parts.figures.slice(0, MOST_OF_A_KIND),
    careCards: parts.careCards.slice(0, MOST_OF_A_KIND),
    marks: parts.marks.slice(0, MOST_OF_A_KIND * 4),
  }
  const isCut =
    all > MOST_CHARACTERS ||
    (['links', 'figures', 'careCards', 'marks'] as const).some(
      (kind) => bounded[kind].length < parts[kind].length,
    )
  if (!isCut) return { parts: bounded, advice: [] }
  const told: Advice = {
    code: 'too-long',
    severity: 'consider',
    title: says.title,
    items: [says.item(all, MOST_CHARACTERS, MOST_OF_A_KIND)],
  }
  return { parts: bounded, advice: [told] }
}

function cutTexts(texts: TextPart[]): TextPart[] {
  const kept: TextPart[] = []
  let left = MOST_CHARACTERS
  for (const part of texts) {
    if (left <= 0) break
    kept.push({ ...part, text: part.text.slice(0, left) })
    left -= part.text.length
  }
  return kept
}
