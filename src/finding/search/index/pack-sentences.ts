import { chunksOf, formsOf } from '../words/read-words'
import { wordHash } from '../words/word-hash'
import { splitSentences } from './split-sentences'

/** Of each sentence: where it begins and ends, how many words it has and what it is, how many mentions follow. */
const HEAD = 4
/** Of each mention: the hash of its word; where it begins in the text, and its length. */
const MENTION = 2
const LENGTH_BITS = 8
const LONGEST = 255
const IS_STATEMENT = 1
const WORDS_BIT = 1
/** A statement ends like one and has more words than a label. */
const STATEMENT_END = /[.!…。！]["”’»)\]]*$/u
const LEAST_WORDS = 3

/** A sentence of a packed text. */
export type Sentence = {
  from: number
  to: number
  words: number
  /** Not a heading, an item of a list or a question. */
  isStatement: boolean
}

/**
 * The sentences of a text with the lexemes of their words, so that a search finds the best ones, and marks words in
 * them, without reading the text.
 *
 * @param stem of a word in its normal form; empty for a stop word
 */
export function packSentences(text: string, stem: (word: string) => string): Buffer {
  const packed: number[] = []
  for (const { from, to } of splitSentences(text)) {
    const sentence = text.slice(from, to)
    const mentions: number[] = []
    let words = 0
    for (const { 0: chunk, index } of chunksOf(sentence)) {
      words++
      const lexemes = new Set(formsOf(chunk.toLowerCase()).flat().map(stem))
      for (const lexeme of lexemes) {
        if (lexeme === '') continue
        const place = ((from + index) << LENGTH_BITS) | Math.min(chunk.length, LONGEST)
        mentions.push(wordHash(lexeme), place)
      }
    }
    if (mentions.length === 0) continue
    const isStatement = words > LEAST_WORDS && STATEMENT_END.test(sentence)
    const what = (words << WORDS_BIT) | (isStatement ? IS_STATEMENT : 0)
    packed.push(from, to, what, mentions.length / MENTION, ...mentions)
  }
  const bytes = Buffer.alloc(packed.length * 4)
  for (const [index, value] of packed.entries()) bytes.writeInt32LE(value, index * 4)
  return bytes
}

/**
 * Calls for each mention of each sentence.
 *
 * @param sees is given a number that is the same for one sentence, the hash of the word, and its place in the text
 */
export function readMentions(
  packed: Buffer,
  sees: (sentence: number, hash: number, from: number, to: number) => void,
): void {
  const end = packed.length
  for (let at = 0; at + HEAD * 4 <= end; ) {
    const sentence = at
    const mentions = packed.readInt32LE(at + 12)
    at += HEAD * 4
    for (let index = 0; index < mentions; index++, at += MENTION * 4) {
      const place = packed.readInt32LE(at + 4)
      const from = place >> LENGTH_BITS
      sees(sentence, packed.readInt32LE(at), from, from + (place & LONGEST))
    }
  }
}

/** @param sentence its number (`readMentions`) */
export function sentenceAt(packed: Buffer, sentence: number): Sentence {
  const what = packed.readInt32LE(sentence + 8)
  return {
    from: packed.readInt32LE(sentence),
    to: packed.readInt32LE(sentence + 4),
    words: what >> WORDS_BIT,
    isStatement: (what & IS_STATEMENT) !== 0,
  }
}
