import type { Credential } from '@/design/AuthorName'
import { AFTER_THE_NAME, DEGREES_BEFORE_THE_NAME, QUALIFIERS } from './known-credentials'

const TITLES = new Map(
  [...Object.values(AFTER_THE_NAME), ...Object.values(DEGREES_BEFORE_THE_NAME)].flatMap(Object.entries),
)

const bySpelling = (abbreviations: Iterable<string>) =>
  new Map(Array.from(abbreviations, (abbreviation) => [withoutSigns(abbreviation), abbreviation]))

const spellings = bySpelling(TITLES.keys())
const spellingsInAnyCase = new Map(Array.from(spellings, ([plain, usual]) => [plain.toUpperCase(), usual]))
const qualifiers = new Map(
  Object.keys(QUALIFIERS).map((usual) => [withoutSigns(usual).toUpperCase(), usual] as const),
)

/**
 * Spells out an abbreviation.
 *
 * @param abbreviation in its usual spelling, from `readCredential`
 * @returns it with its full title; the title is empty if the list of known ones has none
 */
export function describeCredential(abbreviation: string): Credential {
  const [, base = abbreviation, qualifier = ''] = /^(.*) \((.*)\)$/u.exec(abbreviation) ?? []
  const title = TITLES.get(base) ?? ''
  const about = Object.hasOwn(QUALIFIERS, qualifier) ? ` (${QUALIFIERS[qualifier]})` : ''
  return { abbreviation, title: title && `${title}${about}` }
}

/**
 * The usual spelling of a credential that is listed or confirmed, else null. Full stops, spaces and case are
 * ignored: `m.d.`, `Ph. D.`, `FRCS(Orth)`. Two letters with one capital are a name rather than a degree: `Do`.
 *
 * @param confirmed further abbreviations, which an editor vouches for
 */
export function readCredential(text: string, confirmed: readonly string[] = []): string | null {
  const own = bySpelling(confirmed).get(withoutSigns(text))
  if (own !== undefined) return own
  const whole = readKnown(text)
  if (whole !== null) return whole
  const [, base = '', inner = ''] = /^(.+?)\s*\(([^()]*)\)$/u.exec(text) ?? []
  const known = readKnown(base)
  const qualifier = qualifiers.get(withoutSigns(inner).toUpperCase())
  return known === null || qualifier === undefined ? null : `${known} (${qualifier})`
}

function readKnown(text: string): string | null {
  const plain = withoutSigns(text)
  const usual = spellings.get(plain)
  if (usual !== undefined) return usual
  return /^\p{Lu}\p{Ll}$/u.test(plain) ? null : (spellingsInAnyCase.get(plain.toUpperCase()) ?? null)
}

function withoutSigns(abbreviation: string): string {
  return abbreviation.replace(/[.\s\u2060]/gu, '').replace(/[‐‑–]/gu, '-')
}
