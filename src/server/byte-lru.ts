/** A value, with how many bytes it is counted, and when it became the most recently used one. */
type Kept<Value> = { value: Value; counted: number; usedAt: number }

const RECENT_PART = 8

/**
 * An LRU cache bounded by bytes and number of entries. A value may grow or shrink: it is counted anew when it is read.
 *
 * A Map keeps insertion order, so the first keys are the least recently used ones. To move a key costs more than to
 * find it, so one that is still among the most recently used eighth stays where it is.
 */
export class ByteLru<Value extends { bytes: number }> {
  readonly #maxBytes: number
  readonly #maxEntries: number
  readonly #entries = new Map<string, Kept<Value>>()
  #bytes = 0
  /** The number of moves so far. */
  #moves = 0

  constructor(maxBytes: number, maxEntries = Number.POSITIVE_INFINITY) {
    this.#maxBytes = maxBytes
    this.#maxEntries = maxEntries
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#entries.size
  }

  /** Least recently used first. */
  *[Symbol.iterator](): IterableIterator<[string, Value]> {
    for (const [key, { value }] of this.#entries) yield [key, value]
  }

  get(key: string): Value | undefined {
    const kept = this.#entries.get(key)
    if (kept === undefined) return undefined
    if (this.#moves - kept.usedAt > this.#entries.size / RECENT_PART) {
      this.#entries.delete(key)
      this.#entries.set(key, kept)
      this.#moves += 1
      kept.usedAt = this.#moves
    }
    const { value } = kept
    if (value.bytes !== kept.counted) {
      this.#bytes += value.bytes - kept.counted
      kept.counted = value.bytes
      this.#evict()
    }
    return value
  }

  /** A value larger than the whole cache is not stored. */
  set(key: string, value: Value): void {
    this.delete(key)
    if (value.bytes > this.#maxBytes) return
    this.#moves += 1
    this.#entries.set(key, { value, counted: value.bytes, usedAt: this.#moves })
    this.#bytes += value.bytes
    this.#evict()
  }

  delete(key: string): void {
    const kept = this.#entries.get(key)
    if (kept === undefined) return
    this.#entries.delete(key)
    this.#bytes -= kept.counted
  }

  #evict(): void {
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes && this.#entries.size <= this.#maxEntries) break
      this.delete(oldest)
    }
  }
}
