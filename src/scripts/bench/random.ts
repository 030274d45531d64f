/** Words of the generated texts: common ones, so that they compress and are searched for as real ones. */
const WORDS =
  `pain often begins after rest and goes away when you move because the muscle is tired but it can also be a
  sign that something else needs care your doctor may ask how long it lasts whether it wakes you at night and what
  makes it better most people feel well again within two weeks without any treatment drink enough water sleep well
  keep walking and take the medicine only as the label says call your practice if the swelling grows fever stays for
  more than three days or you cannot put weight on the leg children older adults and pregnant women should be seen
  earlier blood tests show how the kidneys and the thyroid work an x-ray is rarely needed stress makes many symptoms
  stronger yet they are real skin joint back head stomach chest throat ear eye breath heart nerve balance`.split(
    /\s+/,
  )

export type Random = {
  /** An integer from 0 to below `most`. */
  below: (most: number) => number
  /** A sentence of this many words. */
  sentence: (words: number) => string
}

/** The same numbers for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => WORDS[below(WORDS.length)]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return { below, sentence }
}
