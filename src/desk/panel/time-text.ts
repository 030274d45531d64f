const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(language: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
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
export function timeText(moment: Date | string, timeZone: string, language = 'en'): string {
  const parts = Object.fromEntries(
    formatFor(language, timeZone)
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  )
  // Payload's columns have three letters; ICU has four for this month alone in Spanish.
  const month = parts.month === 'sept' ? 'sep' : parts.month
  return `${parts.day} ${month} ${parts.year}, ${parts.hour}:${parts.minute}`
}
