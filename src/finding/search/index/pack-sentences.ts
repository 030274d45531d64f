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

/** Where sentences are unpacked, one text after another: each is read before the next one is. */
let unpacked = Buffer.alloc(64 * 1024)

/** @returns the sentences of a text, valid until those of another one are unpacked */
export function unpackSentences(base64: string): Int32Array {
  const bytes = Buffer.byteLength(base64, 'base64')
  if (bytes > unpacked.length) unpacked = Buffer.alloc(bytes)
  const written = unpacked.write(base64, 'base64')
  return new Int32Array(unpacked.buffer, unpacked.byteOffset, Math.floor(written / 4))
}

/** Hashes of words that are looked for; most others are told from them by their last bits. */
export class WantedWords {
  readonly #lastBits = new Uint8Array(LAST_BITS + 1)

  constructor(hashes: Iterable<number>) {
    for (const hash of hashes) this.#lastBits[hash & LAST_BITS] = 1
  }

  mayHave(hash: number): boolean {
    return this.#lastBits[hash & LAST_BITS] === 1
  }
}

const LAST_BITS = 1023

/**
 * Calls for each mention of wanted words, and of some others, sentence by sentence.
 *
 * @param sees is given a number that is the same for one sentence, the hash of the word, and its place in the text
 * @param only the number of the one sentence that is read; all if absent
 */
export function readMentions(
  packed: Int32Array,
  wanted: WantedWords,
  sees: (sentence: number, hash: number, from: number, to: number) => void,
  only?: number,
): void {
  for (let at = only ?? 0; at + HEAD <= packed.length; ) {
    const sentence = at
    const end = at + HEAD + MENTION * (packed[at + 3] ?? 0)
    for (at += HEAD; at < end; at += MENTION) {
      const hash = packed[at] ?? 0
      if (!wanted.mayHave(hash)) continue
      const place = packed[at + 1] ?? 0
      const from = place >> LENGTH_BITS
      sees(sentence, hash, from, from + (place & LONGEST))
    }
    if (only !== undefined) return
  }
}

/** @param sentence its number (`readMentions`) */
export function sentenceAt(packed: Int32Array, sentence: number): Sentence {
  const what = packed[sentence + 2] ?? 0
  return {
    from: packed[sentence] ?? 0,
    to: packed[sentence + 1] ?? 0,
    words: what >> WORDS_BIT,
    isStatement: (what & IS_STATEMENT) !== 0,
  }
}
