import { languages } from '@/design/languages'
import { speak } from '@/design/panel-words'
import { ageWords } from '@/design/panel-words/dashboard'

const MINUTE = 60_000
const units = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/**
 * An age in its largest whole unit: "3 hours"; "less than a minute" below that.
 *
 * @param language of the panel
 */
export function ageText(from: Date | string, now: Date, language?: string): string {
  const words = speak(ageWords, language)
  const age = now.getTime() - new Date(from).getTime()
  for (const [unit, length] of units) {
    const count = Math.floor(age / length)
    if (count >= 1) return words[unit](count)
  }
  return words.justNow
}

const dayFormat = (language: string) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const dayFormats = new Map<string, Intl.DateTimeFormat>(
  languages.map(({ tag }) => [tag, dayFormat(tag === 'en' ? 'en-GB' : tag)]),
)
/** A day of this year, in UTC: "3 Nov". */
export const dayText = (date: Date, language = 'en'): string =>
  (dayFormats.get(language) ?? dayFormat('en-GB')).format(date)
