import type { ExtractPart } from './search-view'
import { chunksOf, chunkTexts, formsOf } from './words/read-words'

/** Whole sentences of about this many characters are shown. */
const ROOM = 280
/** A single sentence that is longer is cut. */
const LONGEST = 360
/** What a text is searched of: later parts are seldom better. */
const MOST_CHARACTERS = 12_000
/** A line without a full stop is a heading or an item of a list; a question is no answer. */
const NO_SENTENCE = 0.4
/** So many words are one mention more worth than elsewhere. */
const MANY_WORDS = 60
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*(?=\s+["“‘«¿¡([]?[\p{Lu}\p{N}\p{Lo}])|\n+/gu
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|Dr|Drs|Mr|Mrs|Ms|Prof|St|vs|etc|approx|Sra?|Dra?|Ud|Uds|p\. ej|ej|aprox)\.$/u

/** How much each word of a query says, by all of its forms. */
export type QueryForms = Map<string, Hit>

type Hit = { term: string; weight: number }
type Hits = {
  /** The word of the query that a word of the text is. */
  hitOf: (chunk: string) => Hit | undefined
  /** Whether a sentence can have one. */
  mayHave: (sentence: string) => boolean
}
type Sentence = { text: string; place: number; score: number }

/**
 * The sentences of a text that answer a query best, whole, the best one first, with its words marked.
 *
 * @param hits finds the words of the query
 * @returns no parts if no sentence has any of the words
 */
export function chooseExtract(text: string, hits: Hits): ExtractPart[] {
  const sentences = text
    .slice(0, MOST_CHARACTERS)
    .split(/\n+/u)
    // Most paragraphs have none of the words, and splitting one costs more than saying so.
    .flatMap((paragraph, index) => (hits.mayHave(paragraph) ? numbered(split(paragraph), index) : []))
    .map(({ text: sentence, place }) => ({ text: sentence, place, score: scoreOf(sentence, hits) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
  const [best, ...others] = sentences
  if (!best) return []
  const chosen: Sentence[] = [best]
  let room = ROOM - best.text.length
  for (const next of others.slice(0, 3)) {
    if (next.text.length >= room || chosen.length === 2 || next.text === best.text) continue
    chosen.push(next)
    room -= next.text.length
  }
  return chosen.flatMap((sentence, index) => {
    const parts = mark(shorten(sentence.text), hits)
    return index === 0 ? parts : [{ text: gap(chosen[index - 1], sentence), isHit: false }, ...parts]
  })
}

/** Sentences with their places in the text: consecutive ones only within a paragraph. */
const numbered = (sentences: string[], paragraph: number) =>
  sentences.map((text, index) => ({ text, place: paragraph * MOST_CHARACTERS + index }))

/** Between sentences that do not follow each other something is left out. */
const gap = (before: Sentence | undefined, next: Sentence) =>
  before && next.place === before.place + 1 ? ' ' : /[.!?…]$/u.test(before?.text ?? '') ? ' … ' : ' … '

function split(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of text.matchAll(SENTENCE_END)) {
    const to = end.index + end[0].length
    const sentence = text.slice(from, to)
    if (end[0].startsWith('.') && ABBREVIATION.test(sentence.slice(-12))) continue
    sentences.push(sentence)
    from = to
  }
  sentences.push(text.slice(from))
  return sentences
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
}

function scoreOf(sentence: string, { hitOf, mayHave }: Hits): number {
  if (!mayHave(sentence)) return 0
  const found = new Map<string, number>()
  const chunks = chunkTexts(sentence)
  const words = chunks.length
  for (const chunk of chunks) {
    const hit = hitOf(chunk)
    if (hit) found.set(hit.term, hit.weight)
  }
  if (found.size === 0) return 0
  const sum = [...found.values()].reduce((total, weight) => total + weight, 0)
  const isSentence = /[.!…。！]["”’»)\]]*$/u.test(sentence) && words > 3
  return (sum * (isSentence ? 1 : NO_SENTENCE)) / (1 + words / MANY_WORDS)
}

/** Finds the words of a query in a text. */
export function hitsOf(forms: QueryForms): Hits {
  const seen = new Map<string, Hit | undefined>()
  const hitOf = (chunk: string) => {
    if (seen.has(chunk)) return seen.get(chunk)
    let hit: Hit | undefined
    for (const part of formsOf(chunk.toLowerCase())) {
      for (const form of part) hit ??= forms.get(form)
    }
    seen.set(chunk, hit)
    return hit
  }
  const beginnings = [...new Set([...forms.keys()].map(beginning))]
  const maybe = new RegExp(`(?<![a-z])(?:${beginnings.join('|')})`, 'i')
  return { hitOf, mayHave: (sentence) => !ASCII.test(sentence) || maybe.test(sentence) }
}

const ASCII = /^\p{ASCII}*$/u

/** How a word may begin in a text: most sentences have none of the words, and a pattern says so sooner. */
const beginning = (form: string) =>
  [...form.slice(0, 3)]
    .map((sign) => (sign === 'e' ? '[aoe]?e' : sign === 'a' ? '[ae]' : sign.replace(/[^\p{L}\p{N}]/gu, '.')))
    .join("[-.']?")

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence
  const cut = sentence.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`
}

function mark(sentence: string, { hitOf }: Hits): ExtractPart[] {
  const parts: ExtractPart[] = []
  let from = 0
  const add = (text: string, isHit: boolean) => {
    if (text !== '') parts.push({ text, isHit })
  }
  for (const chunk of chunksOf(sentence)) {
    if (!hitOf(chunk[0])) continue
    add(sentence.slice(from, chunk.index), false)
    add(chunk[0], true)
    from = chunk.index + chunk[0].length
  }
  add(sentence.slice(from), false)
  return parts
}
