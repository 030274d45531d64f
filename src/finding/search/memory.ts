import { heardOf } from '@/cache/heard-purges'
import { tags } from '@/cache/tags'

/** What changes with every publication, change and withdrawal of an article, and with every name of a symptom. */
export const INDEX = [tags.articles, tags.symptoms]

/**
 * A mark that changes with every purge of one of these tags.
 *
 * @returns null where purges do not arrive, so that nothing may be kept
 */
export function markOf(changed: readonly string[]): string | null {
  const marks = changed.map(heardOf)
  return marks.includes(null) ? null : marks.join(' ')
}

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
    const values = new Map<Key, Value>()
    await this.each(keys, read, (key, value) => values.set(key, value))
    return values
  }

  /** The same, for each key that has a value. */
  async each(
    keys: Iterable<Key>,
    read: (missing: Key[]) => Promise<Map<Key, Value>>,
    take: (key: Key, value: Value) => void,
  ): Promise<void> {
    const mark = this.#readMark()
    if (mark !== this.#mark || mark === null) this.#forget(mark)
    const missing: Key[] = []
    for (const key of keys) {
      const value = this.#find(key)
      if (value !== undefined) take(key, value)
      else if (!missing.includes(key)) missing.push(key)
    }
    if (missing.length === 0) return
    const found = await read(missing)
    // A purge during the read counts.
    const isCurrent = mark !== null && mark === this.#mark && mark === this.#readMark()
    for (const [key, value] of found) {
      take(key, value)
      if (isCurrent) this.#keep(key, value)
    }
  }

  #readMark(): string | null {
    return markOf(this.#tags)
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
