/** Of each entry: how many words and symptoms it has, and how many bytes its title. */
const HEAD = 3
const INT = 4
/** Of each word: its hash, and its strength in 16 bits. */
const WORD = 6
const WHOLE = 65_535

/** An entry as it is stored: the words in base64 (`packWords`), the lexemes of the title by blanks. */
export type StoredEntry = { words: string; title: string; symptoms: readonly number[] }

/**
 * Entries of articles, one after another in one piece of memory: as an object each, tens of thousands of them would
 * cost the garbage collector more than a search costs otherwise.
 */
export class EntryShelf {
  readonly #bytes: Buffer
  readonly #ints: Int32Array
  readonly #shorts: Uint16Array
  readonly #places = new Map<number, number>()
  #used = 0

  /** @param size in bytes */
  constructor(size: number) {
    const memory = new ArrayBuffer(Math.ceil(size / INT) * INT)
    this.#bytes = Buffer.from(memory)
    this.#ints = new Int32Array(memory)
    this.#shorts = new Uint16Array(memory)
  }

  /** The bytes that an entry takes at most. */
  static sizeOf({ words, title, symptoms }: StoredEntry): number {
    return INT * (HEAD + symptoms.length + 1) + Buffer.byteLength(words, 'base64') + Buffer.byteLength(title)
  }

  clear(): void {
    this.#places.clear()
    this.#used = 0
  }

  /** Where the entry of an article begins; undefined if it is not here. */
  placeOf(article: number): number | undefined {
    return this.#places.get(article)
  }

  /** @returns where it begins; null if there is no room */
  add(article: number, entry: StoredEntry): number | null {
    if (this.#used + EntryShelf.sizeOf(entry) > this.#bytes.length) return null
    const place = this.#used / INT
    const { words, title, symptoms } = entry
    this.#ints.set(symptoms, place + HEAD)
    const from = this.#used + INT * (HEAD + symptoms.length)
    const ofWords = this.#bytes.write(words, from, 'base64')
    const ofTitle = this.#bytes.write(title, from + ofWords, 'utf8')
    this.#ints[place] = Math.floor(ofWords / WORD)
    this.#ints[place + 1] = symptoms.length
    this.#ints[place + 2] = ofTitle
    return this.#finish(article, place, from + ofWords + ofTitle)
  }

  /** Adds an entry of another shelf. @returns false if there is no room */
  copy(article: number, { shelf, place }: { shelf: EntryShelf; place: number }): boolean {
    const from = place * INT
    const end = shelf.#titleAt(place) + shelf.#int(place + 2)
    if (this.#used + end - from > this.#bytes.length) return false
    shelf.#bytes.copy(this.#bytes, this.#used, from, end)
    this.#finish(article, this.#used / INT, this.#used + end - from)
    return true
  }

  /** How strongly a word stands in an article, 0 to 1, of several forms the strongest; 0 if it is not there. */
  strengthOf(place: number, hashes: Int32Array): number {
    const ints = this.#ints
    const words = ints[place] ?? 0
    const first = place + HEAD + (ints[place + 1] ?? 0)
    let strength = 0
    for (let form = 0; form < hashes.length; form++) {
      const hash = hashes[form] ?? 0
      let from = first
      let to = first + words - 1
      while (from <= to) {
        const middle = (from + to) >> 1
        const here = ints[middle] ?? 0
        if (here === hash) {
          strength = Math.max(strength, this.#shorts[first + 2 * words + middle] ?? 0)
          break
        }
        if (here < hash) from = middle + 1
        else to = middle - 1
      }
    }
    return strength / WHOLE
  }

  /** The lexemes of the title, with blanks between them. */
  titleOf(place: number): string {
    const at = this.#titleAt(place)
    return this.#bytes.toString('utf8', at, at + this.#int(place + 2))
  }

  hasSymptoms(place: number): boolean {
    return this.#int(place + 1) > 0
  }

  isAbout(place: number, symptom: number): boolean {
    const first = place + HEAD
    for (let at = first; at < first + this.#int(place + 1); at++) if (this.#ints[at] === symptom) return true
    return false
  }

  #int(at: number): number {
    return this.#ints[at] ?? 0
  }

  #titleAt(place: number): number {
    return INT * (place + HEAD + this.#int(place + 1)) + WORD * this.#int(place)
  }

  #finish(article: number, place: number, end: number): number {
    this.#places.set(article, place)
    this.#used = Math.ceil(end / INT) * INT
    return place
  }
}
