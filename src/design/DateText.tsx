import { stringsFor } from './strings'

/**
 * A day in words, such as "May 3, 2026".
 *
 * @param iso ISO 8601 date or moment; read in UTC, so that each reader sees the same day
 * @param site decides the language
 */
export function DateText({ iso, site }: { iso: string; site: { language: string } }) {
  const day = new Date(iso)
  // A page must not fail for one date that cannot be read.
  if (Number.isNaN(day.getTime())) return <>{iso}</>
  const { locale } = stringsFor(site.language)
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
  return <time dateTime={iso.length === 10 ? iso : day.toISOString()}>{words}</time>
}
