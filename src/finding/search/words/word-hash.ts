const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The 32-bit FNV-1a hash of a word, as a signed number: two words of an article have the same once in a million articles. */
export function wordHash(word: string): number {
  let value = FNV_OFFSET
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), FNV_PRIME)
  return value | 0
}
