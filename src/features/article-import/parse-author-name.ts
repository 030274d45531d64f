import { knownCredential } from './credentials'
import { withPlainSpaces } from './read-lines'

/** A line that names an author. `name` is empty where the line holds credentials alone. */
export type AuthorName = {
  name: string
  credentials: string[]
  /** Whether the line says by itself that it names an author: by a credential, `Dr` or `By`. */
  isMarked: boolean
  /** Parts that are neither name nor credential, such as a job. */
  leftOut: string[]
}

const SALUTATION = /^(?:(?:medically )?(?:written |reviewed )?by:?|author:)\s+/iu
const HONORIFIC = /^(?:(?:dr|prof|professor|doctor|mr|mrs|ms)\b\.?\s+)+/iu
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/iu
const SEVERAL_AUTHORS = /\s(?:and|&)\s/u

/** Reads a line such as `Dr. Jane Doe MBBS` or `Jane Doe, MD, PhD`. */
export function parseAuthorName(line: string): AuthorName {
  const plain = withPlainSpaces(line)
  const [firstAuthor = '', ...others] = plain.split(SEVERAL_AUTHORS)
  const withoutBy = firstAuthor.replace(SALUTATION, '')
  const withoutTitle = withoutBy.replace(HONORIFIC, '')
  const [head = '', ...parts] = withoutTitle.split(/\s*[,，、;]\s*/u)
  const { words, credentials } = splitName(head)
  const leftOut = [...others]
  for (const part of parts.filter((each) => each !== '')) {
    const found = readCredentials(part)
    if (GENERATION.test(part)) words.push(part)
    else if (found !== null) credentials.push(...found)
    else leftOut.push(part)
  }
  return {
    name: words.join(' '),
    credentials: [...new Set(credentials)],
    isMarked: credentials.length > 0 || withoutTitle !== firstAuthor,
    leftOut,
  }
}

/** Whether what was read as a name can be one: some letters, no digits, no sentence. */
export function isNameLike(name: string): boolean {
  const isSentence = /[!?:…。]|[^.\s]{3,}\.$/u.test(name.replace(/\b[JS]r\.$/u, ''))
  return (
    /\p{L}/u.test(name) &&
    !/\d/u.test(name) &&
    !isSentence &&
    name.length <= 60 &&
    name.split(' ').length <= 7
  )
}

/** Whether words without any other sign look like a person's name: two to four, each with a capital. */
export function isBareName(name: string): boolean {
  const words = name
    .split(' ')
    .filter((word) => !/^(?:de|da|del|van|von|der|den|bin|al|la|le|el)$/u.test(word))
  if (/^\p{Lo}{2,8}(?: \p{Lo}{1,8})?$/u.test(name)) return true
  return (
    words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word))
  )
}

/** Takes credentials off the end of a name; only known ones, because a surname may be written in capitals. */
function splitName(head: string): { words: string[]; credentials: string[] } {
  const words = head.split(' ').filter((word) => word !== '')
  const credentials: string[] = []
  for (let last = words.at(-1); last !== undefined; last = words.at(-1)) {
    const known = readKnown(last)
    if (known === null) break
    credentials.unshift(...known)
    words.pop()
  }
  return { words, credentials }
}

function readCredentials(part: string): string[] | null {
  const whole = knownCredential(part)
  if (whole !== null) return [whole]
  const found = part.split(/[\s/]+/u).map((word) => knownCredential(word) ?? asAbbreviation(word))
  return found.every((each) => each !== null) ? found : null
}

function readKnown(word: string): string[] | null {
  const found = word.split('/').map(knownCredential)
  return found.every((each) => each !== null) ? found : null
}

/** An unknown abbreviation is recognised by its capitals: `FESC`, `MRCPsych`. */
function asAbbreviation(word: string): string | null {
  const letters = word.replaceAll('.', '')
  return /^\p{Lu}[\p{L}()-]{0,11}$/u.test(letters) && /\p{Lu}.*\p{Lu}/u.test(letters) ? letters : null
}
