/** Codes of states, territories and provinces that stand in an address without their country. */
const REGION_CODES = new Set(
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
  OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP
  AB BC MB NB NL NS NT NU ON PE QC SK YT
  NSW QLD SA TAS VIC ACT`.split(/\s+/u),
)

const COUNTRY_SHORT_NAMES =
  'UK|USA|US|UAE|U.S.A.|U.S.|U.K.|Turkey|England|Scotland|Wales|Northern Ireland|Deutschland|Österreich|Schweiz|España|Italia'
/** It is a state of the USA at least as often. */
const AMBIGUOUS = 'georgia'

/** The code of a known region, with its postcode or not and with points or not: `VA 22046`, `D.C.`; else null. */
export function regionCodeOf(text: string): string | null {
  const [, letters = ''] = /^(\p{Lu}\.?\p{Lu}\.?\p{Lu}?)(?:\s+[A-Z\d][A-Z\d -]{2,9})?$/u.exec(text) ?? []
  const code = letters.replaceAll('.', '')
  // With points only the capital of the USA is written; `P.A.` and `S.C.` are kinds of companies.
  if (letters !== code && code !== 'DC') return null
  return REGION_CODES.has(code) ? code : null
}

/** Whether words are a country's name in English, or in short. */
export function isCountry(words: string): boolean {
  return words.toLowerCase() !== AMBIGUOUS && countryNames().has(words.toLowerCase())
}

let names: Set<string> | undefined

/** English names of countries as the runtime knows them (CLDR, by ISO 3166-1 code). */
function countryNames(): Set<string> {
  if (names !== undefined) return names
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const found = letters.flatMap((a) => letters.map((b) => display.of(a + b)))
  names = new Set(
    [...found, ...COUNTRY_SHORT_NAMES.split('|')].flatMap((name) =>
      name === undefined ? [] : [name.toLowerCase()],
    ),
  )
  return names
}
