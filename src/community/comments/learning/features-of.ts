import { signalsOf } from './signals'

/**
 * Increment whenever features or training change: a model with another scheme is ignored, and the worker trains a
 * new one.
 */
export const SCHEME = 2
/** Enough that n-grams of one site's comments seldom collide. */
export const BUCKETS = 2 ** 17
const SHORTEST = 2
const LONGEST = 5
/** A comment's message is at its beginning; what it wants from the reader is often at its end. */
const HEAD = 1500
const TAIL = 500
/** The weight of a signal relative to all n-grams. */
const SIGNAL = 0.15

/** The features of one text with their weights, L2-normalised. */
export type Features = { buckets: Int32Array; values: Float32Array }

const boundedOf = (text: string) =>
  (text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text).normalize('NFKC')

/** Case, compatibility forms and the values of digits are ignored. */
function plain(bounded: string): string {
  return ` ${bounded.toLowerCase().replace(/\p{N}/gu, '0').replace(/\s+/gu, ' ').trim()} `
}

/** FNV-1a over an n-gram's characters; MurmurHash3's finaliser spreads it over the buckets. */
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

/** No text contains this character, so that no n-gram collides with a signal. */
const signalBucket = (name: string) =>
  bucketOf(
    [...`\0${name}`].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5),
  )

/**
 * Hashed character n-grams (two to five characters): they handle misspellings, addresses and other languages
 * without a word list. Repeated ones weigh more, logarithmically. Long texts contribute their beginning and end.
 * Plus the signals that n-grams cannot express (signals.ts).
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
