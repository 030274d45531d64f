/** The words of a text in lower case, without accents and apostrophes: "can’t" is the word "cant". */
export function wordsIn(text: string): string[] {
  const plain = text
    .slice(0, 20_000)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’ʼ`´]+/gu, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
