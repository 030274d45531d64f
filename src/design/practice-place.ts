import { countryNames } from './formatters'

export type Practice = {
  name: string
  street: string | null
  city: string | null
  region: string | null
  country: string | null
  url: string | null
  phone: string | null
}

/**
 * A practice on one line: `Larkfield Neurology Clinic, Larkfield Springs, OR`. What the name already contains is
 * not repeated: `Urgent Care Center of Arlington, VA`.
 *
 * @returns name, city and region; the country only if there is no region
 */
export function practiceLine(practice: Practice, locale: string): string {
  const city = practice.city && !practice.name.includes(practice.city) ? practice.city : null
  const area = practice.region ?? countryName(practice.country, locale)
  const isSaid = area !== null && practice.name.endsWith(`, ${area}`)
  return [practice.name, city, isSaid ? null : area].filter(isText).join(', ')
}

/**
 * The lines of a practice's address, without its name.
 *
 * @returns street; city and region; country
 */
export function addressLines(practice: Practice, locale: string): string[] {
  const town = [practice.city, practice.region].filter(Boolean).join(', ')
  return [practice.street, town, countryName(practice.country, locale)].filter(isText)
}

/** `United States` for `US`; a value that is not a country code is unchanged. */
function countryName(country: string | null, locale: string): string | null {
  if (!country || !/^[A-Z]{2}$/.test(country)) return country
  return countryNames(locale).of(country) ?? country
}

function isText(value: string | null): value is string {
  return value !== null && value !== ''
}
