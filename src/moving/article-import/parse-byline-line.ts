import { readCredential } from './credentials'
import { isGeneration, isNameLike, isPersonName } from './name-words'
import { withPlainSpaces } from './read-lines'
import { readTitles } from './read-titles'

/** A person named by a line. `name` is empty if the line only contains credentials. */
type Person = { name: string; credentials: string[] }

/** The information in a line about the authors. */
export type BylineLine = {
  people: Person[]
  /** Words that are not certainly a name or credential: an unknown abbreviation, a job, a reviewer. */
  notUnderstood: string[]
  /** Whether the line by itself indicates an author: by a credential, a title or `By`. */
  isMarked: boolean
}

const BY = /^(?:(?:written\s+)?by:?|authors?:)\s+/iu
const ALSO = /^(?:and|und|et|&)\s+/iu
/** Other contributors: `Medically reviewed by`, `Edited by`. */
const OTHER_PART =
  /^(?:(?:\p{L}+ly|fact|peer|last|first|expert|doctor|and)[\s-]+)*(?:reviewed|checked|edited|updated|revised|approved|verified|vetted|validated|translated|illustrated|photographed|adapted|compiled|supervised|narrated|funded|sponsored|photos?|pictures?|illustrations?)(?: by\b|:)/iu
const BETWEEN_PEOPLE = /\s*;\s*|,?\s+(?:and|und|et|&)\s+/iu
const BETWEEN_PARTS = /\s*[,，、،]\s*/u
const MOST_WORDS = 5

/** Whether a line names contributors other than authors. */
export function namesOtherPart(line: string): boolean {
  return OTHER_PART.test(line.trim()) && !BY.test(line.trim())
}

/**
 * Parses a line such as `By Jane Doe, MD, and Dr. med. Hans Muster`: each person with the credentials next to the
 * name. Nothing is guessed: unrecognised words are returned.
 *
 * @param confirmed credentials beyond the known ones, which an editor vouches for
 */
export function parseBylineLine(line: string, confirmed: readonly string[] = []): BylineLine {
  const plain = holdBrackets(withPlainSpaces(line.normalize('NFC')))
  const withoutBy = plain.replace(ALSO, '').replace(BY, '')
  const found: BylineLine = { people: [], notUnderstood: [], isMarked: BY.test(plain) }
  for (const words of withoutBy.split(BETWEEN_PEOPLE)) {
    if (words.trim() === '') continue
    if (namesOtherPart(words)) found.notUnderstood.push(release(words))
    else addPerson(found, words, confirmed)
  }
  return found
}

function addPerson(found: BylineLine, words: string, confirmed: readonly string[]): void {
  const [head = '', ...parts] = words.split(BETWEEN_PARTS)
  const titles = readTitles(head.split(' ').filter((word) => word !== ''))
  const { name, credentials } = splitHead(titles.rest, confirmed)
  const own = [...titles.degrees, ...credentials]
  const names = name
  for (const part of parts.filter((each) => each !== '')) {
    const read = readCredentials(part, confirmed)
    if (isGeneration(part) && own.length === titles.degrees.length) names.push(part)
    else if (read === null || isFirm(part, own)) found.notUnderstood.push(release(part))
    else own.push(...read)
  }
  const person = { name: release(names.join(' ')), credentials: [...new Set(own)] }
  found.isMarked ||= own.length > 0 || titles.found
  const previous = found.people.at(-1)
  // `Jane Doe, MD and PhD`
  if (person.name === '' && !titles.found && previous !== undefined && parts.length === 0) {
    previous.credentials = [...new Set([...previous.credentials, ...person.credentials])]
    return
  }
  if (person.name !== '' && !isPersonName(person.name)) found.notUnderstood.push(person.name)
  if (person.name === '' || isNameLike(person.name)) found.people.push(person)
}

/** Removes known credentials from the end of a name: `Jane Doe MD PhD`, `Jane Doe (MBBS)`. */
function splitHead(
  words: readonly string[],
  confirmed: readonly string[],
): { name: string[]; credentials: string[] } {
  const name = [...words]
  const credentials: string[] = []
  while (name.length > 0) {
    const run = longestRun(name.length, (length) => {
      const last = name.slice(-length)
      return last.every((word) => isSetApart(word, words)) ? readRun(last.join(' '), confirmed) : null
    })
    if (run === null) break
    credentials.unshift(...run.value)
    name.splice(-run.length)
  }
  return { name, credentials }
}

/** A word after a name without a comma is a credential only if it cannot be a surname. */
function isSetApart(word: string, all: readonly string[]): boolean {
  if (/^\p{Lu}?\p{Ll}{1,2}$/u.test(word)) return word === 'md' || word === 'rn' || word === 'phd'
  const inCapitals = all.every((each) => each === each.toLocaleUpperCase('en'))
  return !(inCapitals && /^\p{Lu}{2}$/u.test(word) && /[AEIOU]/u.test(word))
}

function readCredentials(part: string, confirmed: readonly string[]): string[] | null {
  const words = part.split(' ').filter((word) => word !== '')
  const read: string[] = []
  while (words.length > 0) {
    const run = longestRun(words.length, (length) => readRun(words.slice(0, length).join(' '), confirmed))
    if (run === null) return null
    read.push(...run.value)
    words.splice(0, run.length)
  }
  return read
}

function longestRun(most: number, read: (length: number) => string[] | null) {
  for (let length = Math.min(most, MOST_WORDS); length > 0; length -= 1) {
    const value = read(length)
    if (value !== null) return { length, value }
  }
  return null
}

/** One credential, or several with a slash or hyphen between: `MD/PhD`, `MD-PhD`; with or without brackets. */
function readRun(text: string, confirmed: readonly string[]): string[] | null {
  const bare = /^\(([^()]+)\)$/u.exec(text)?.[1] ?? text
  const whole = readCredential(bare, confirmed)
  if (whole !== null) return [whole]
  if (bare !== text) return readCredentials(release(bare).replaceAll(',', ' '), confirmed)
  const parts = bare.split(/[/‐‑–-]/u).map((part) => readCredential(part, confirmed))
  return parts.length > 1 && parts.every((part) => part !== null) ? parts : null
}

/** `Jane Doe, MD, P.A.` is a company name; without the full stops it may be one, too. */
function isFirm(part: string, before: readonly string[]): boolean {
  return readCredential(part) === 'PA' && before.some((each) => /^(?:MD|DO|DDS|DMD|DPM|OD)$/u.test(each))
}

/** Invisible characters, which `readLines` removes from a file: used here as placeholders for bracketed text. */
const HELD = { ' ': '\u2060', ',': '\u200b' }

/** Keeps bracketed text together while a line is split. */
function holdBrackets(line: string): string {
  return line.replace(/\(([^()]*)\)/gu, (brackets) => hold(brackets)).replace(/(\S)\(/gu, '$1 (')
}

const hold = (text: string) => text.replaceAll(' ', HELD[' ']).replaceAll(',', HELD[','])

function release(words: string): string {
  return words.replaceAll(HELD[' '], ' ').replaceAll(HELD[','], ',')
}
