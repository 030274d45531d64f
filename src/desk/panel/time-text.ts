const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(language: string, timeZone: string, second?: '2-digit'): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${second}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second,
    hourCycle: 'h23',
    timeZone,
  })
  formats.set(key, made)
  return made
}

/**
 * A moment in the panel's format: "3 Nov 2026, 14:05". Payload's own columns use the same (`dateFormat` in
 * payload.config.ts): one date format per screen.
 *
 * @param timeZone an IANA name
 * @param language of the panel
 */
export const timeText = (moment: Date | string, timeZone: string, language = 'en'): string =>
  written(formatFor(language, timeZone), moment)

/** The same to the second: "3 Nov 2026, 14:05:59", where several moments of a minute are listed. */
export const exactTimeText = (moment: Date | string, timeZone: string, language = 'en'): string =>
  written(formatFor(language, timeZone, '2-digit'), moment)

function written(format: Intl.DateTimeFormat, moment: Date | string): string {
  const parts = Object.fromEntries(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  )
  // Payload's columns have three letters; ICU has four for this month alone in Spanish.
  const month = parts.month === 'sept' ? 'sep' : parts.month
  const time = [parts.hour, parts.minute, parts.second].filter(Boolean).join(':')
  return `${parts.day} ${month} ${parts.year}, ${time}`
}
