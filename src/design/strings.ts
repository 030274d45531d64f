import { type Language, languages } from './languages'
import { en } from './strings/en'
import { es } from './strings/es'

/** The interface's words in one language. */
export type Strings = typeof en

const dictionaries: Record<Language, Strings> = { en, es }

/**
 * The interface's words.
 *
 * @param language BCP 47 tag such as `en` or `es-MX`; only its first part counts
 * @returns that language's words, English where there are none
 */
export function stringsFor(language: string): Strings {
  const [first] = language.split('-')
  return dictionaries[languages.find(({ tag }) => tag === first)?.tag ?? 'en']
}
