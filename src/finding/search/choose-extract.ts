import { readMentions, type Sentence, sentenceAt, WantedWords } from './index/pack-sentences'
import type { Term } from './query/plan-query'
import type { ExtractPart } from './search-view'
import { wordHash } from './words/word-hash'

/** Whole sentences of about this many characters are shown. */
const ROOM = 280
/** A single sentence that is longer is cut. */
const LONGEST = 360
/** A line without a full stop is a heading or an item of a list; a question is no answer. */
const NO_STATEMENT = 0.4
/** So many words are one mention more worth than elsewhere. */
const MANY_WORDS = 60
/** So many of the next best sentences may follow the best one, if there is room. */
const MOST_OTHERS = 3

/** How much each lexeme of a query says, by its hash; several may be forms of one word. */
export type QueryWeights = {
  wanted: WantedWords
  of: ReadonlyMap<number, { term: string; weight: number }>
}

type Mark = { from: number; to: number }
type Scored = Sentence & { score: number; marks: Mark[] }

/**
 * The sentences of a text that answer a query best, whole, the best one first, with its words marked.
 *
 * @param sentences of the text (`unpackSentences`)
 * @returns no parts if no sentence has any of the words
 */
export function chooseExtract(text: string, sentences: Int32Array, weights: QueryWeights): ExtractPart[] {
  const scored = scoreSentences(sentences, weights).sort((a, b) => b.score - a.score || a.from - b.from)
  const [best, ...others] = scored
  if (!best) return []
  const chosen = [best]
  const room = ROOM - (best.to - best.from)
  const says = text.slice(best.from, best.to)
  const next = others
    .slice(0, MOST_OTHERS)
    .find(({ from, to }) => to - from < room && text.slice(from, to) !== says)
  if (next) chosen.push(next)
  return chosen.flatMap((sentence, index) => {
    const before = chosen[index - 1]
    const gap = before ? [{ text: gapBetween(text, before, sentence), isHit: false }] : []
    return [...gap, ...mark(text, sentence)]
  })
}

/** How much each lexeme of a query says. */
export function weightsOf(terms: readonly Pick<Term, 'key' | 'lexemes' | 'weight'>[]): QueryWeights {
  const of = new Map(
    terms.flatMap(({ key, lexemes, weight }) =>
      lexemes.map((lexeme) => [wordHash(lexeme), { term: key, weight }] as const),
    ),
  )
  return { wanted: new WantedWords(of.keys()), of }
}

function scoreSentences(sentences: Int32Array, weights: QueryWeights): Scored[] {
  const found = new Map<number, { marks: Mark[]; terms: Map<string, number> }>()
  readMentions(sentences, weights.wanted, (sentence, hash, from, to) => {
    const hit = weights.of.get(hash)
    if (!hit) return
    const own = found.get(sentence) ?? { marks: [], terms: new Map<string, number>() }
    found.set(sentence, own)
    own.terms.set(hit.term, hit.weight)
    // A word with several forms is mentioned by each.
    if (own.marks.at(-1)?.from !== from) own.marks.push({ from, to })
  })
  return [...found].map(([at, { marks, terms }]) => {
    const sentence = sentenceAt(sentences, at)
    const sum = [...terms.values()].reduce((total, weight) => total + weight, 0)
    const score = (sum * (sentence.isStatement ? 1 : NO_STATEMENT)) / (1 + sentence.words / MANY_WORDS)
    return { ...sentence, score, marks }
  })
}

/** Between sentences that do not follow each other something is left out. */
const gapBetween = (text: string, before: Mark, next: Mark) =>
  before.to <= next.from && /^[^\S\n]*$/u.test(text.slice(before.to, next.from)) ? ' ' : ' … '

function mark(text: string, sentence: Scored): ExtractPart[] {
  const end = cutOff(text, sentence)
  const parts: ExtractPart[] = []
  const add = (from: number, to: number, isHit: boolean) => {
    if (from < to) parts.push({ text: text.slice(from, to).replace(/\s+/gu, ' '), isHit })
  }
  let at = sentence.from
  for (const { from, to } of sentence.marks.filter((each) => each.to <= end)) {
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, end, false)
  return end < sentence.to ? [...parts, { text: '…', isHit: false }] : parts
}

/** Where a sentence is cut: at a blank, if it is too long. */
function cutOff(text: string, { from, to }: Sentence): number {
  if (to - from <= LONGEST) return to
  const blank = text.slice(from, from + LONGEST).lastIndexOf(' ')
  return from + Math.max(blank, LONGEST / 2)
}
