import { DEGREES_BEFORE_THE_NAME, FORMS_OF_ADDRESS } from './known-credentials'

/** The titles before a name, and the remaining words. */
export type Titles = { degrees: string[]; found: boolean; rest: string[] }

const MOST_WORDS = 4

/** `Mag.` and `Prim.` are titles only with a full stop: without it they are names. */
const needsPoint = (title: string) => /^\p{Lu}?\p{Ll}+\.$/u.test(title)

const plain = (text: string) => text.replace(/[.\s]/gu, '').toLocaleLowerCase('en')

const degrees = new Map(
  Object.values(DEGREES_BEFORE_THE_NAME)
    .flatMap(Object.keys)
    .map((degree) => [plain(degree), degree]),
)
const forms = new Map(FORMS_OF_ADDRESS.map((form) => [plain(form), form]))

/** Removes degrees and forms of address from the beginning: `Univ.-Prof. Dr. med. univ. Anna Muster`. */
export function readTitles(words: readonly string[]): Titles {
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    const run = words.slice(0, length)
    const degree = degrees.get(plain(run.join(' ')))
    const title = degree ?? forms.get(plain(run.join(' ')))
    if (title === undefined || (needsPoint(title) && !run.at(-1)?.endsWith('.'))) continue
    const after = readTitles(words.slice(length))
    // Two letters are a title only before another one: `PD Dr. Muster`, but `PD James`.
    if (title === 'PD' && !after.found) continue
    return { degrees: [...(degree ? [degree] : []), ...after.degrees], found: true, rest: after.rest }
  }
  return { degrees: [], found: false, rest: [...words] }
}
