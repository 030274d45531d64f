import type { Strongest } from './read-strongest'

/** At most half full, so that a free place is near. */
const FULLNESS = 2
const SPREAD = 0x9e3779b1

/**
 * Adds up numbers by article. A table of open addresses in typed arrays: a `Map` of some thousand entries for each
 * search costs more than all else that is done with them.
 */
export class SumByArticle {
  readonly #mask: number
  readonly #shift: number
  /** 0 is no article. */
  readonly #ids: Int32Array
  readonly #sums: Float64Array
  /** What the present word has added so far. */
  readonly #own: Float64Array
  readonly #words: Int32Array

  /** @param most how many articles there can be */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(most * FULLNESS + 1)))
    this.#mask = 2 ** bits - 1
    this.#shift = 32 - bits
    this.#ids = new Int32Array(2 ** bits)
    this.#sums = new Float64Array(2 ** bits)
    this.#own = new Float64Array(2 ** bits)
    this.#words = new Int32Array(2 ** bits)
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
    return [...this.#ids.filter((id) => id !== 0)]
  }

  /** The articles with the greatest sums, the newest of equal ones first. */
  best(most: number): number[] {
    const sums = this.#sums.filter((_, at) => this.#ids[at] !== 0).sort()
    const least = sums[Math.max(0, sums.length - most)] ?? 0
    const found: { id: number; sum: number }[] = []
    for (let at = 0; at <= this.#mask; at++) {
      const [id, sum] = [this.#ids[at] ?? 0, this.#sums[at] ?? 0]
      if (id !== 0 && sum >= least) found.push({ id, sum })
    }
    found.sort((a, b) => b.sum - a.sum || b.id - a.id)
    return found.slice(0, most).map(({ id }) => id)
  }

  #placeOf(article: number): number {
    let at = Math.imul(article, SPREAD) >>> this.#shift
    while (this.#ids[at] !== article) {
      if (this.#ids[at] === 0) {
        this.#ids[at] = article
        break
      }
      at = (at + 1) & this.#mask
    }
    return at
  }
}
