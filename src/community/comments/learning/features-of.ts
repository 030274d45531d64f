import { signalsOf } from './signals'

/**
 * Changes whenever the same text would give other features, or the same decisions another model: one of another scheme
 * is not read, and the worker learns anew.
 */
export const SCHEME = 2
/** Enough that two n-grams of one site's comments seldom share one. */
export const BUCKETS = 2 ** 17
const SHORTEST = 2
const LONGEST = 5
/** What a comment says it says at its beginning; what it wants of the reader often stands at its end. */
const HEAD = 1500
const TAIL = 500
/** What a signal weighs beside all runs of signs together. */
const SIGNAL = 0.15

/** The features of one text: which there are, and how much each weighs. Their squares add up to 1. */
export type Features = { buckets: Int32Array; values: Float32Array }

const boundedOf = (text: string) =>
  (text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text).normalize('NFKC')

/** Case, compatibility forms and which digits they are make no difference. */
function plain(bounded: string): string {
  return ` ${bounded.toLowerCase().replace(/\p{N}/gu, '0').replace(/\s+/gu, ' ').trim()} `
}

/** FNV-1a over the signs of an n-gram; the mixing of MurmurHash3 spreads it over the buckets. */
function bucketOf(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1)
}

function hashesOf(signs: string): Int32Array {
  const hashes = new Int32Array(signs.length * (LONGEST - SHORTEST + 1))
  let count = 0
  for (let from = 0; from < signs.length; from++) {
    let hash = 0x811c9dc5
    for (let length = 1; length <= LONGEST && from + length <= signs.length; length++) {
      hash = Math.imul(hash ^ signs.charCodeAt(from + length - 1), 0x01000193)
      if (length >= SHORTEST) hashes[count++] = bucketOf(hash)
    }
  }
  return hashes.subarray(0, count).sort()
}

/** No text holds this sign, so that no run of signs is taken for a signal. */
const signalBucket = (name: string) =>
  bucketOf(
    [...`\0${name}`].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5),
  )

/**
 * Runs of two to five signs of a text, hashed: they know misspelled words, addresses and other languages without a list
 * of words. One that stands several times weighs more, by its logarithm. Of a long text its beginning and its end. Beside
 * them stands what such runs cannot tell (signals.ts).
 */
export function featuresOf(text: string): Features {
  const bounded = boundedOf(text)
  const hashes = hashesOf(plain(bounded))
  const buckets: number[] = []
  const weights: number[] = []
  let squares = 0
  for (let i = 0; i < hashes.length; ) {
    const from = i
    while (i < hashes.length && hashes[i] === hashes[from]) i++
    const weight = 1 + Math.log(i - from)
    buckets.push(hashes[from] ?? 0)
    weights.push(weight)
    squares += weight * weight
  }
  const signal = SIGNAL * Math.sqrt(squares)
  for (const name of signalsOf(bounded)) {
    const bucket = signalBucket(name)
    if (buckets.includes(bucket)) continue
    buckets.push(bucket)
    weights.push(signal)
    squares += signal * signal
  }
  const length = Math.sqrt(squares) || 1
  return {
    buckets: Int32Array.from(buckets),
    values: Float32Array.from(weights, (weight) => weight / length),
  }
}
