import { EVERYTHING } from '@/cache/purge-message'

/**
 * When each tag was last purged, as a sequence number.
 *
 * Bounded: with too many tags, everything counts as purged, which is always safe.
 */
export class PurgeLog {
  readonly #maxTags: number
  readonly #byTag = new Map<string, number>()
  #everything = 0

  constructor(maxTags: number) {
    this.#maxTags = maxTags
  }

  record(tag: string, sequence: number): void {
    if (tag !== EVERYTHING && (this.#byTag.has(tag) || this.#byTag.size < this.#maxTags)) {
      this.#byTag.set(tag, sequence)
      return
    }
    this.#everything = sequence
    this.#byTag.clear()
  }

  /** Whether any of these tags was purged after that sequence number. */
  purgedAfter(sequence: number, tags: readonly string[]): boolean {
    if (this.#everything > sequence) return true
    for (const tag of tags) if ((this.#byTag.get(tag) ?? 0) > sequence) return true
    return false
  }
}
