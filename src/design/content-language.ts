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
