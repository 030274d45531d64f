import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'
import { safeHref } from './safe-href'

/**
 * Whether a field contains a web URL or nothing: a domain may use letters of any script.
 *
 * @returns true, or the message for the panel
 */
export function checkWebAddress(value: unknown, { req }: { req: PayloadRequest }): true | string {
  if (value === null || value === undefined || value === '') return true
  const isWritten = typeof value === 'string' && /^https?:\/\/\S+$/iu.test(value)
  return (isWritten && safeHref(value) !== null) || speak(fieldWords, req.i18n.language).webAddress
}

/**
 * A URL as displayed in a reader's text. Mixing scripts in a domain label makes a fake URL look real (`аpple.com`
 * with a Cyrillic а): such a domain is shown in ASCII.
 *
 * @param typed the original input, with its scheme
 */
export function shownAddress(typed: string): string {
  const href = safeHref(typed)
  const host = /^https?:\/\/([^/?#]*)/iu.exec(typed)?.[1] ?? ''
  return href === null || !host.split('.').some(mixesScripts) ? typed : href
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Hebrew', 'Arabic', 'Thai'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

/** Han, Kana and Hangul mix with Latin letters in legitimate names; these do not mix with each other. */
function mixesScripts(label: string): boolean {
  return SCRIPTS.filter((script) => script.test(label)).length > 1
}
