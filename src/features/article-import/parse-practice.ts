import type { ParsedPractice } from './parsed-article'
import { withPlainSpaces } from './read-lines'

/** Codes of two letters for states and provinces, with a postcode behind them or not. */
const REGION_CODE = /^(\p{Lu}{2})(?:\s+[A-Z\d][A-Z\d -]{2,9})?$/u
const CITY_AND_REGION = /^(\p{Lu}.*\S)\s+(\p{Lu}{2})(?:\s+[\d-]{5,10})?$/u
/** In `University of Virginia, VA` the name of the place belongs to the practice. */
const PLACE_IN_NAME = /^(.*\S)\s+(?:of|in)\s+(\p{Lu}[\p{L}\p{M}.’' -]*)$/u
const OWNS_ITS_PLACE = /\b(?:university|college|school|institute|faculty|department|bank|church)$/iu

const COUNTRY_SHORT_NAMES = [
  'UK',
  'USA',
  'US',
  'UAE',
  'U.S.A.',
  'U.S.',
  'U.K.',
  'Turkey',
  'England',
  'Scotland',
  'Wales',
]
/** It is a state of the USA at least as often. */
const AMBIGUOUS = 'georgia'

/**
 * Reads a practice with its place: `X of City, ST`, `Name, City, Region`, `Name, City` or a name alone.
 *
 * @returns only what the words say; in the first form the whole text is the name, because it reads so
 */
export function parsePractice(line: string): ParsedPractice | null {
  const whole = withPlainSpaces(line)
  const parts = whole.split(/\s*[,，、]\s*/u).filter((part) => part !== '' && !isStreet(part))
  const country = parts.length > 1 && isCountry(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null
  const [first = '', second, ...rest] = parts
  if (first === '') return null
  if (second === undefined) return { name: first, city: null, region: null, country }
  const region = REGION_CODE.exec(second)?.[1]
  if (rest.length === 0 && region !== undefined) {
    return { name: `${first}, ${region}`, city: cityWithin(first), region, country }
  }
  if (rest.length === 0) return { name: first, ...splitCity(second), country }
  return fromParts(parts, country)
}

/** Counts from the end, because a name may hold commas and a place does not. */
function fromParts(parts: readonly string[], country: string | null): ParsedPractice {
  const last = parts.at(-1) ?? ''
  const region = REGION_CODE.exec(last)?.[1] ?? last
  return { name: parts.slice(0, -2).join(', '), city: parts.at(-2) ?? null, region, country }
}

/** `Reston VA` is a city with its region. */
function splitCity(place: string): { city: string; region: string | null } {
  const [, city = place, region = null] = CITY_AND_REGION.exec(place) ?? []
  return { city, region }
}

function cityWithin(name: string): string | null {
  const [, owner = '', place = null] = PLACE_IN_NAME.exec(name) ?? []
  return OWNS_ITS_PLACE.test(owner) ? null : place
}

function isStreet(part: string): boolean {
  return /^\d+\w?\s+\p{L}/u.test(part)
}

function isCountry(part: string): boolean {
  return part.toLowerCase() !== AMBIGUOUS && countryNames().has(part.toLowerCase())
}

let names: Set<string> | undefined

/** English names of countries as the runtime knows them (CLDR, by ISO 3166-1 code). */
function countryNames(): Set<string> {
  if (names !== undefined) return names
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const found = letters.flatMap((a) => letters.map((b) => display.of(a + b)))
  names = new Set(
    [...found, ...COUNTRY_SHORT_NAMES].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])),
  )
  return names
}
