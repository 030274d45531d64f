import { isolate } from './direction'
import { type Language, languages } from './languages'
import { en } from './strings/en'
import { es } from './strings/es'
import type { Strings } from './strings/words'

const dictionaries: Record<Language, Strings> = { en: isolating(en), es: isolating(es) }

/** The same strings with isolated parameters. */
function isolating<Words>(words: Words): Words {
  if (typeof words === 'function') {
    const sentence = words as unknown as (...given: unknown[]) => unknown
    return ((...given: unknown[]) => sentence(...given.map(isolated))) as Words
  }
  if (words === null || typeof words !== 'object') return words
  if (Array.isArray(words)) return words.map(isolating) as Words
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, isolating(value)])) as Words
}

function isolated(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(isolated)
  return typeof given === 'string' ? isolate(given) : given
}

/**
 * The interface's strings.
 *
 * @param language BCP 47 tag such as `en` or `es-MX`; only its language subtag counts
 * @returns that language's strings, English if there are none
 */
export function stringsFor(language: string): Strings {
  const [first] = language.split('-')
  return dictionaries[languages.find(({ tag }) => tag === first)?.tag ?? 'en']
}
