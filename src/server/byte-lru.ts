/**
 * An LRU cache bounded by bytes and number of entries.
 *
 * A Map keeps insertion order, so the first key is always the least recently used one.
 */
export class ByteLru<Value extends { bytes: number }> {
  readonly #maxBytes: number
  readonly #maxEntries: number
  readonly #entries = new Map<string, Value>()
  #bytes = 0

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
  [Symbol.iterator](): IterableIterator<[string, Value]> {
    return this.#entries.entries()
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, value)
    return value
  }

  /** A value larger than the whole cache is not stored. */
  set(key: string, value: Value): void {
    this.delete(key)
    if (value.bytes > this.#maxBytes) return
    this.#entries.set(key, value)
    this.#bytes += value.bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes && this.#entries.size <= this.#maxEntries) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const value = this.#entries.get(key)
    if (value === undefined) return
    this.#entries.delete(key)
    this.#bytes -= value.bytes
  }
}
