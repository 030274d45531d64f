import { dayFormat } from './formatters'
import { stringsFor } from './strings'

/**
 * A formatted day, such as "May 3, 2026".
 *
 * @param iso ISO 8601 date or timestamp; read in UTC, so that every reader sees the same day
 * @param site determines the language
 */
export function DateText({ iso, site }: { iso: string; site: { language: string } }) {
  const day = new Date(iso)
  // A page must not fail because of one unreadable date.
  if (Number.isNaN(day.getTime())) return <>{iso}</>
  const { locale } = stringsFor(site.language)
  const words = dayFormat(locale).format(day)
  return <time dateTime={iso.length === 10 ? iso : day.toISOString()}>{words}</time>
}
