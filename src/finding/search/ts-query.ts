import type { PhraseWord } from './query/plan-query'

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`

/** A tsquery for any of these lexemes. */
export const anyOf = (lexemes: readonly string[]) => `(${lexemes.map(quoted).join(' | ')})`

/** A tsquery for words that stand together. */
export function phraseQuery(phrase: PhraseWord[]): string {
  const parts = phrase.map(({ lexemes, at }, index) => {
    const before = phrase[index - 1]
    return `${before ? ` <${at - before.at}> ` : ''}${anyOf(lexemes)}`
  })
  return `(${parts.join('')})`
}
