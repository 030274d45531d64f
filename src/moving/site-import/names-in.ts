import { asRecord } from '@/rich-text/stored-node'
import { slugFrom } from '@/site/redirects/slug-field'
import type { SourceTerm } from './source'
import { plainText } from './wxr/plain-text'

const isWord = (value: unknown) => typeof value === 'string' || typeof value === 'number'

/** One name, several between commas or semicolons, or a list of names or of what has a `name`. */
export function namesIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? split(value) : [value]
  const names = list.map((each) => asRecord(each)?.name ?? each).filter(isWord)
  return [...new Set(names.map((name) => plainText(String(name))).filter((name) => name !== ''))]
}

/** Where semicolons or bars part the names, a comma is a part of one. */
const split = (names: string) => names.split(/[;|]/u.test(names) ? /[;|]/u : ',')

/** The categories or tags of these names. */
export const termsIn = (kind: SourceTerm['kind'], value: unknown): SourceTerm[] =>
  namesIn(value).flatMap((name) => {
    const slug = slugFrom(name)
    return slug === '' ? [] : [{ kind, slug, name }]
  })

/** The first of the values that is a word or number, as plain text; '' if there is none. */
export const firstWords = (values: readonly unknown[]) =>
  plainText(String(values.find((value) => isWord(value)) ?? ''))
