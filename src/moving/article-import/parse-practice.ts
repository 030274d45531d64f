import { isCountry, regionCodeOf } from '@/content/authors/places'
import { readCredential } from './credentials'
import { isJobWord, namesOrganisation } from './name-words'
import type { ParsedPractice } from './parsed-article'
import { withPlainSpaces } from './read-lines'

/** A practice, and the words that are not certainly its name or place. */
export type ReadPractice = { practice: ParsedPractice | null; notUnderstood: string[] }

/** In `University of Virginia, VA` the place name belongs to the practice. */
const PLACE_IN_NAME = /^(.*\S)\s+(?:of|in)\s+(\p{Lu}[\p{L}\p{M}.’' -]*)$/u
const OWNS_ITS_PLACE = /\b(?:university|college|school|institute|faculty|department|bank|church)$/iu
/** Company types at the end of a name: `Example Clinic, P.C.` */
const COMPANY =
  /^(?:P\.?C\.?|P\.A\.|S\.C\.|P\.?L\.?L\.?C\.?|L\.?L\.?[CP]\.?|PLC|Inc\.?|Ltd\.?|Limited|Corp\.?|GmbH|AG|S\.?L\.?P?\.?|S\.?r\.?l\.?|B\.?V\.?)$/u
const STREET = /^\d+\w?\s+\p{L}|^(?:suite|ste\.|unit|floor|room|building|p\.?\s?o\.? box)\s+\w+$/iu
/** URLs, phone numbers, hours and labels. */
const NO_PLACE = /[@:]|\bwww\.|https?|\d[\d\s().-]{5,}\d|\b(?:tel|phone|fax|open|hours)\b/iu
const SUBJECT =
  /(?:ology|ologie|ología|iatry|iatrics|paedics|pedics|medicine|surgery|care|health|therapy|nursing|dentistry|wellness|specialties|specialities)$/iu
const SMALL_WORDS =
  /^(?:upon|on|under|by|the|of|le|la|les|los|el|de|du|des|do|da|am|an|der|den|im|in|sur|sous|and|y|e|a)$/u

/**
 * Parses a practice with its place: `X of City, ST`, `Name, City, Region`, `Name, City` or a name alone.
 *
 * @returns only what the text says; in the first form the whole text is the name, because it reads like one
 */
export function parsePractice(line: string): ReadPractice {
  const all = withPlainSpaces(line)
    .split(/\s*[,，、;]\s*/u)
    .filter((part) => part !== '')
  const streets = all.filter((part, index) => index > 0 && STREET.test(part))
  const rest = all.filter((part) => !streets.includes(part))
  const country = rest.length > 1 && isCountry(rest.at(-1) ?? '') ? (rest.pop() ?? null) : null
  const parts = withCompany(rest)
  if (parts.length === 0) return { practice: null, notUnderstood: [] }
  const { notUnderstood, ...place } = readPlace(parts, country)
  const name = place.name
  const street = streets.join(', ') || null
  return {
    practice: { name, street, city: place.city, region: place.region, country },
    notUnderstood: [...notUnderstood, ...parts.filter((part) => NO_PLACE.test(part) || isJob(part))],
  }
}

type Place = { name: string; city: string | null; region: string | null; notUnderstood: string[] }

function readPlace(parts: readonly string[], country: string | null): Place {
  const [first = '', second, third] = parts
  const name = (text: string) => (isPracticeName(text) ? [] : [text])
  if (second === undefined) return { name: first, city: null, region: null, notUnderstood: name(first) }
  if (third === undefined) {
    const region = regionCodeOf(second)
    if (region !== null) {
      return { name: `${first}, ${region}`, city: cityWithin(first), region, notUnderstood: name(first) }
    }
    const place = splitCity(second)
    return { name: first, ...place, notUnderstood: [...name(first), ...unlikePlaces([place.city])] }
  }
  // Counted from the end, because a name may contain commas and a place does not.
  const last = parts.at(-1) ?? ''
  const city = parts.at(-2) ?? null
  const code = regionCodeOf(last)
  const isCode = /^\p{Lu}{2}\b/u.test(last)
  const whole = parts.slice(0, -2).join(', ')
  const unknown =
    code === null && isCode && country === null ? [last] : unlikePlaces(code || isCode ? [] : [last])
  return {
    name: whole,
    city,
    region: code ?? last,
    notUnderstood: [...name(whole), ...unlikePlaces([city]), ...unknown],
  }
}

/** `Roe Clinic`, `P.C.` are one name. `P.A.` after a city could be a place. */
function withCompany(parts: readonly string[]): string[] {
  const at = parts.findLastIndex((part, index) => {
    const isNext = index === 1 || readCredential(parts[index - 1] ?? '') !== null
    return index > 0 && COMPANY.test(part) && (isNext || !/^[PS]\.[AC]\.$/u.test(part))
  })
  return at === -1 ? [...parts] : [parts.slice(0, at + 1).join(', '), ...parts.slice(at + 1)]
}

/** A name must be recognisable as a practice's: otherwise it could be a person, a place or a job. */
function isPracticeName(name: string): boolean {
  const [, ...others] = name.split(', ')
  return namesOrganisation(name) || others.some((part) => COMPANY.test(part))
}

/** `Reston VA`, `Washington D.C.` and `Leeds LS1 4AP` are a city with its region or postcode. */
function splitCity(place: string): { city: string; region: string | null } {
  const [, city = '', code = ''] =
    /^(\p{Lu}.*?)\s+(\p{Lu}\.?\p{Lu}\.?(?:\s+[\d-]{5,10})?)$/u.exec(place) ?? []
  const region = regionCodeOf(code)
  return region === null ? { city: place, region } : { city, region }
}

function cityWithin(name: string): string | null {
  const [, owner = '', place = null] = PLACE_IN_NAME.exec(name) ?? []
  return OWNS_ITS_PLACE.test(owner) ? null : place
}

const isJob = (part: string) => part.split(' ').some(isJobWord) && !namesOrganisation(part)

function unlikePlaces(places: readonly (string | null)[]): string[] {
  return places.flatMap((place) => (place === null || isPlaceLike(place) ? [] : [place]))
}

/** Whether a text can be a city or region: few words, each capitalised, none for a subject or organisation. */
function isPlaceLike(text: string): boolean {
  const words = text.split(/\s+/u)
  const hasCapitals = words.every(
    (word) => SMALL_WORDS.test(word) || /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*$/u.test(word),
  )
  const isShort = words.length <= 5
  const abbreviation = /^[\p{Lu}.]{2,}$/u.test(text)
  const isOther = readCredential(text) !== null || namesOrganisation(text) || SUBJECT.test(text)
  return hasCapitals && isShort && !abbreviation && !isOther
}
