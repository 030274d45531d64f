/**
 * Formatters by language. Making one takes longer than all that a page formats with it, and a process needs few.
 */
const made = new Map<string, unknown>()

/** The formatter of this kind and language, made once. */
function once<T>(kind: string, locale: string, make: () => T): T {
  const key = `${kind} ${locale}`
  const known = made.get(key) as T | undefined
  if (known !== undefined) return known
  const formatter = make()
  made.set(key, formatter)
  return formatter
}

/** Days in words, such as "May 3, 2026"; read in UTC, so that every reader sees the same day. */
export const dayFormat = (locale: string): Intl.DateTimeFormat =>
  once('day', locale, () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))

/** Lists in words, such as "a, b and c". */
export const listFormat = (locale: string): Intl.ListFormat =>
  once('list', locale, () => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** Whole numbers, such as "2,000". */
export const numberFormat = (locale: string): Intl.NumberFormat =>
  once('number', locale, () => new Intl.NumberFormat(locale))

/** Numbers with one decimal, such as "4.3". */
export const decimalFormat = (locale: string): Intl.NumberFormat =>
  once(
    'decimal',
    locale,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  )

/** Names of countries. */
export const countryNames = (locale: string): Intl.DisplayNames =>
  once('country', locale, () => new Intl.DisplayNames(locale, { type: 'region' }))
