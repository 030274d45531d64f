import { heardOf } from '@/cache/heard-purges'
import { tags } from '@/cache/tags'

/** What changes with every publication, change and withdrawal of an article, and with every name of a symptom. */
const INDEX = [tags.articles, tags.symptoms]

/**
 * What searches have read of the index, kept in this process until the index changes. Nothing is kept where purges do
 * not arrive. The values that were used least recently go first.
 */
export class Memory<Key, Value> {
  #mark: string | null = null
  #recent = new Map<Key, Value>()
  #older = new Map<Key, Value>()
  readonly #most: number
  readonly #tags: readonly string[]

  /**
   * @param most how many values are kept
   * @param changed the tags whose purges make them stale
   */
  constructor(most: number, changed: readonly string[] = INDEX) {
    this.#most = most
    this.#tags = changed
  }

  /**
   * The values of these keys.
   *
   * @param read reads those that are not known; keys that it leaves out have no value
   */
  async get(
    keys: Iterable<Key>,
    read: (missing: Key[]) => Promise<Map<Key, Value>>,
  ): Promise<Map<Key, Value>> {
    const mark = this.#readMark()
    if (mark !== this.#mark || mark === null) this.#forget(mark)
    const known = new Map<Key, Value>()
    const missing: Key[] = []
    for (const key of new Set(keys)) {
      const value = this.#find(key)
      if (value === undefined) missing.push(key)
      else known.set(key, value)
    }
    if (missing.length === 0) return known
    const found = await read(missing)
    // A purge during the read counts.
    const isCurrent = mark !== null && mark === this.#mark && mark === this.#readMark()
    for (const [key, value] of found) {
      known.set(key, value)
      if (isCurrent) this.#keep(key, value)
    }
    return known
  }

  #readMark(): string | null {
    const marks = this.#tags.map(heardOf)
    return marks.includes(null) ? null : marks.join(' ')
  }

  #forget(mark: string | null): void {
    this.#mark = mark
    this.#recent = new Map()
    this.#older = new Map()
  }

  #find(key: Key): Value | undefined {
    const recent = this.#recent.get(key)
    if (recent !== undefined) return recent
    const older = this.#older.get(key)
    if (older !== undefined) this.#keep(key, older)
    return older
  }

  #keep(key: Key, value: Value): void {
    this.#recent.set(key, value)
    if (this.#recent.size < this.#most / 2) return
    this.#older = this.#recent
    this.#recent = new Map()
  }
}
