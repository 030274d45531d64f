/** Maximum length of an article's question. */
const QUESTION_LENGTH = 200

/** A draft's question from a reader's words: with a capital, and shortened between words where it is too long. */
export function questionFrom(words: string): string {
  const [first = '', ...rest] = [...words.trim()]
  const question = first.toLocaleUpperCase() + rest.join('')
  if (question.length <= QUESTION_LENGTH) return question
  const cut = question.slice(0, QUESTION_LENGTH - 1)
  const atWord = cut.lastIndexOf(' ')
  // A text without spaces may be cut through a surrogate pair.
  const whole = (atWord > QUESTION_LENGTH / 2 ? cut.slice(0, atWord) : cut).replace(/[\uD800-\uDBFF]$/, '')
  return `${whole}…`
}
