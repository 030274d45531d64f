import { runsFromRight } from './direction'

/** The language of symptoms, authors and the about pages, until they have a language field. */
export const CONTENT_LANGUAGE = 'en'

/**
 * The `lang` of content, so that a screen reader pronounces it correctly.
 *
 * @param pageLanguage BCP 47 tag of the surrounding page
 * @param language BCP 47 tag of the content
 * @returns nothing if it is the page's language
 */
export function contentLang(pageLanguage: string, language: string = CONTENT_LANGUAGE): string | undefined {
  return language === pageLanguage ? undefined : language
}

/**
 * The attributes of an element with content: its language and direction. A writer may use another script than the
 * language suggests, so the text itself decides, except for languages that are always right-to-left.
 */
export function contentIn(
  pageLanguage: string,
  language: string = CONTENT_LANGUAGE,
): { lang: string | undefined; dir: 'auto' | 'rtl' } {
  return { lang: contentLang(pageLanguage, language), dir: runsFromRight(language) ? 'rtl' : 'auto' }
}
