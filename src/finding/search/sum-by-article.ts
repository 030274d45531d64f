import type { Strongest } from './read-strongest'

/** At most half full, so that a free place is near. */
const FULLNESS = 2
const SPREAD = 0x9e3779b1

/**
 * Adds up numbers by article. A table of open addresses in typed arrays: a `Map` of some thousand entries for each
 * search costs more than all else that is done with them.
 */
export class SumByArticle {
  #mask = 0
  #shift = 0
  /** 0 is no article. */
  #ids = new Int32Array(0)
  #sums = new Float64Array(0)
  /** What the present word has added so far. */
  #own = new Float64Array(0)
  #words = new Int32Array(0)
  /** The places that are taken, in the order in which they were. */
  #taken = new Int32Array(0)
  #count = 0

  /** @param most how many articles there can be */
  constructor(most: number) {
    this.#makeRoom(most)
  }

  /** Empties the table for another search, so that its memory is not made anew. */
  reset(most: number): this {
    if (this.#ids.length < 2 ** bitsFor(most)) this.#makeRoom(most)
    else for (let index = 0; index < this.#count; index++) this.#ids[this.#taken[index] ?? 0] = 0
    this.#count = 0
    return this
  }

  #makeRoom(most: number): void {
    const bits = bitsFor(most)
    this.#mask = 2 ** bits - 1
    this.#shift = 32 - bits
    this.#ids = new Int32Array(2 ** bits)
    this.#sums = new Float64Array(2 ** bits)
    this.#own = new Float64Array(2 ** bits)
    this.#words = new Int32Array(2 ** bits)
    this.#taken = new Int32Array(2 ** bits)
  }

  /**
   * Adds what a word is worth in each of these articles. Of several forms of one word the strongest counts.
   *
   * @param word its number, from 1; words come one after another
   */
  addWord(word: number, weight: number, { articles, strengths }: Strongest): void {
    for (let index = 0; index < articles.length; index++) {
      const at = this.#placeOf(articles[index] ?? 0)
      const part = weight * (strengths[index] ?? 0)
      const before = this.#words[at] === word ? (this.#own[at] ?? 0) : 0
      if (part <= before) continue
      this.#words[at] = word
      this.#own[at] = part
      this.#sums[at] = (this.#sums[at] ?? 0) + part - before
    }
  }

  /** Adds an article that may have none of the words. */
  add(article: number): void {
    this.#placeOf(article)
  }

  sumOf(article: number): number {
    return this.#sums[this.#placeOf(article)] ?? 0
  }

  articles(): number[] {
    return Array.from(this.#taken.subarray(0, this.#count), (at) => this.#ids[at] ?? 0)
  }

  /** The articles with the greatest sums, the newest of equal ones first. */
  best(most: number): number[] {
    const sums = new Float64Array(this.#count)
    for (let index = 0; index < this.#count; index++) sums[index] = this.#sums[this.#taken[index] ?? 0] ?? 0
    sums.sort()
    const least = sums[Math.max(0, this.#count - most)] ?? 0
    const found: { id: number; sum: number }[] = []
    for (const at of this.#taken.subarray(0, this.#count)) {
      const sum = this.#sums[at] ?? 0
      if (sum >= least) found.push({ id: this.#ids[at] ?? 0, sum })
    }
    found.sort((a, b) => b.sum - a.sum || b.id - a.id)
    return found.slice(0, most).map(({ id }) => id)
  }

  #placeOf(article: number): number {
    let at = Math.imul(article, SPREAD) >>> this.#shift
    while (this.#ids[at] !== article) {
      if (this.#ids[at] === 0) {
        this.#ids[at] = article
        this.#sums[at] = 0
        this.#words[at] = 0
        this.#taken[this.#count++] = at
        break
      }
      at = (at + 1) & this.#mask
    }
    return at
  }
}

const bitsFor = (most: number) => Math.max(4, Math.ceil(Math.log2(most * FULLNESS + 1)))
