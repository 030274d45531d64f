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
  of: ReadonlyMap<number, { term: number; weight: number }>
}

type Mark = { from: number; to: number }
type Scored = Sentence & { score: number; at: number }

/**
 * The sentences of a text that answer a query best, whole, the best one first, with its words marked.
 *
 * @param sentences of the text (`unpackSentences`)
 * @returns no parts if no sentence has any of the words
 */
export function chooseExtract(text: string, sentences: Int32Array, weights: QueryWeights): ExtractPart[] {
  const [best, ...others] = bestSentences(sentences, weights)
  if (!best) return []
  const chosen = [best]
  const room = ROOM - (best.to - best.from)
  const says = text.slice(best.from, best.to)
  const next = others.find(({ from, to }) => to - from < room && text.slice(from, to) !== says)
  if (next) chosen.push(next)
  return chosen.flatMap((sentence, index) => {
    const before = chosen[index - 1]
    const gap = before ? [{ text: gapBetween(text, before, sentence), isHit: false }] : []
    return [...gap, ...mark(text, sentence, marksIn(sentences, sentence.at, weights))]
  })
}

/** How much each lexeme of a query says. */
export function weightsOf(terms: readonly Pick<Term, 'lexemes' | 'weight'>[]): QueryWeights {
  const of = new Map(
    terms.flatMap(({ lexemes, weight }, term) =>
      lexemes.map((lexeme) => [wordHash(lexeme), { term, weight }] as const),
    ),
  )
  return { wanted: new WantedWords(of.keys()), of }
}

/** The best sentence and those that may follow it, best first; of equal ones the first in the text. */
function bestSentences(sentences: Int32Array, weights: QueryWeights): Scored[] {
  const best: Scored[] = []
  // Of the sentence that is being read: what its terms say, and which they are (at most 20, a bit each).
  let [at, sum, terms] = [-1, 0, 0]
  const take = () => {
    if (terms === 0) return
    const sentence = sentenceAt(sentences, at)
    const score = (sum * (sentence.isStatement ? 1 : NO_STATEMENT)) / (1 + sentence.words / MANY_WORDS)
    let place = best.length
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--
    if (place > MOST_OTHERS) return
    best.splice(place, 0, { ...sentence, score, at })
    best.length = Math.min(best.length, 1 + MOST_OTHERS)
  }
  readMentions(sentences, weights.wanted, (sentence, hash) => {
    if (sentence !== at) {
      take()
      ;[at, sum, terms] = [sentence, 0, 0]
    }
    const hit = weights.of.get(hash)
    if (!hit || (terms & (1 << hit.term)) !== 0) return
    terms |= 1 << hit.term
    sum += hit.weight
  })
  take()
  return best
}

/** Where a sentence has words of the query; a word with several forms is mentioned by each. */
function marksIn(sentences: Int32Array, at: number, weights: QueryWeights): Mark[] {
  const marks: Mark[] = []
  const see = (_: number, hash: number, from: number, to: number) => {
    if (weights.of.has(hash) && marks.at(-1)?.from !== from) marks.push({ from, to })
  }
  readMentions(sentences, weights.wanted, see, at)
  return marks
}

/** Between sentences that do not follow each other something is left out. */
const gapBetween = (text: string, before: Mark, next: Mark) =>
  before.to <= next.from && /^[^\S\n]*$/u.test(text.slice(before.to, next.from)) ? ' ' : ' … '

function mark(text: string, sentence: Sentence, marks: Mark[]): ExtractPart[] {
  const end = cutOff(text, sentence)
  const parts: ExtractPart[] = []
  const add = (from: number, to: number, isHit: boolean) => {
    if (from < to) parts.push({ text: text.slice(from, to).replace(/\s+/gu, ' '), isHit })
  }
  let at = sentence.from
  for (const { from, to } of marks.filter((each) => each.to <= end)) {
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
