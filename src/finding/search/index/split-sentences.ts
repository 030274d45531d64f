/** Later parts of a text are seldom better, and reading them costs time. */
export const READ_CHARACTERS = 12_000
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*(?=\s+["“‘«¿¡([]?[\p{Lu}\p{N}\p{Lo}])|\n+/gu
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|Dr|Drs|Mr|Mrs|Ms|Prof|St|vs|etc|approx|Sra?|Dra?|Ud|Uds|p\. ej|ej|aprox)\.$/u

/** Where a sentence stands in its text. */
export type Stretch = { from: number; to: number }

/** The sentences of a text, without the blanks around them. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = []
  const add = (from: number, to: number) => {
    const sentence = text.slice(from, to)
    const start = from + (sentence.length - sentence.trimStart().length)
    const end = from + sentence.trimEnd().length
    if (start < end) sentences.push({ from: start, to: end })
  }
  const whole = text.slice(0, READ_CHARACTERS)
  let from = 0
  for (const { 0: end, index } of whole.matchAll(SENTENCE_END)) {
    const to = index + end.length
    if (end.startsWith('.') && ABBREVIATION.test(whole.slice(Math.max(from, to - 12), to))) continue
    add(from, to)
    from = to
  }
  add(from, whole.length)
  return sentences
}
