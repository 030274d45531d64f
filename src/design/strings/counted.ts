import { numberFormat } from '../formatters'

/**
 * Formats a number with its noun: `1 answer`, `2,000 answers`.
 *
 * @param language BCP 47 tag of a language with two plural forms
 */
export function counter(language: string) {
  const rules = new Intl.PluralRules(language)
  return (count: number, singular: string, plural: string): string =>
    `${numberFormat(language).format(count)} ${rules.select(count) === 'one' ? singular : plural}`
}
