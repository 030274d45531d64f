const REGIONS: Record<string, string> = {
  US: `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH
    OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP`,
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  AU: 'NSW QLD SA TAS VIC ACT',
}

/** Codes of states, territories and provinces that appear in addresses without their country. */
const countryOfRegion = new Map(
  Object.entries(REGIONS).flatMap(([country, codes]) =>
    codes.split(/\s+/u).map((code) => [code, country] as const),
  ),
)

const SHORT_NAMES: Record<string, string> = {
  UK: 'GB',
  'U.K.': 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  USA: 'US',
  'U.S.A.': 'US',
  'U.S.': 'US',
  'United States of America': 'US',
  UAE: 'AE',
  Turkey: 'TR',
  'Republic of Ireland': 'IE',
  'The Netherlands': 'NL',
}
/** Languages in which an address may name its country, besides the country's own. */
const LANGUAGES = ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl']
/** In an address it is a US state at least as often. */
const AMBIGUOUS = 'georgia'

/** The code of a known region, with or without postcode and full stops: `VA 22046`, `D.C.`; else null. */
export function regionCodeOf(text: string): string | null {
  const [, letters = ''] = /^(\p{Lu}\.?\p{Lu}\.?\p{Lu}?)(?:\s+[A-Z\d][A-Z\d -]{2,9})?$/u.exec(text) ?? []
  const code = letters.replaceAll('.', '')
  // Only the US capital is written with full stops; `P.A.` and `S.C.` are types of companies.
  if (letters !== code && code !== 'DC') return null
  return countryOfRegion.has(code) ? code : null
}

/** Whether an address ends with a country's name. */
export function isCountry(words: string): boolean {
  return words.toLowerCase() !== AMBIGUOUS && countriesByName().has(words.toLowerCase())
}

/**
 * The country of an address (ISO 3166-1, two letters), from its name or code, else from its region code; null if
 * neither is given.
 */
export function countryCodeOf(place: { country?: string | null; region?: string | null }): string | null {
  const country = place.country?.trim() ?? ''
  if (country !== '')
    return countriesByName().get(country.toLowerCase()) ?? (/^[A-Z]{2}$/.test(country) ? country : null)
  return countryOfRegion.get(regionCodeOf(place.region?.trim() ?? '') ?? '') ?? null
}

let names: Map<string, string> | undefined

/** Names of countries as the runtime knows them (CLDR). */
function countriesByName(): Map<string, string> {
  if (names !== undefined) return names
  names = new Map()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  // An obsolete code, like DD, maps to the current one.
  const isToday = (code: string) =>
    known.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code
  const all = letters.flatMap((a) => letters.map((b) => a + b)).filter(isToday)
  const displays = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  for (const code of all) {
    const own = new Intl.DisplayNames(new Intl.Locale(`und-${code}`).maximize().language, { type: 'region' })
    for (const display of [...displays, own]) {
      const name = display.of(code)?.toLowerCase()
      if (name !== undefined && !names.has(name)) names.set(name, code)
    }
  }
  for (const [name, code] of Object.entries(SHORT_NAMES)) names.set(name.toLowerCase(), code)
  return names
}
