import { runsFromRight } from './direction'

/** The language in which symptoms, authors and the pages about the publisher are written, until they can say their own. */
export const CONTENT_LANGUAGE = 'en'

/**
 * The `lang` of words that are content, so that a screen reader speaks them as they are written.
 *
 * @param pageLanguage BCP 47 tag of the page around them
 * @param language BCP 47 tag of the words themselves
 * @returns nothing where the page already says it
 */
export function contentLang(pageLanguage: string, language: string = CONTENT_LANGUAGE): string | undefined {
  return language === pageLanguage ? undefined : language
}

/**
 * The attributes of an element whose words are content: their language, and the direction in which they run. Whoever
 * writes may choose another script than the language says, so the words themselves decide, but for a language that
 * always runs from right to left.
 */
export function contentIn(
  pageLanguage: string,
  language: string = CONTENT_LANGUAGE,
): { lang: string | undefined; dir: 'auto' | 'rtl' } {
  return { lang: contentLang(pageLanguage, language), dir: runsFromRight(language) ? 'rtl' : 'auto' }
}
