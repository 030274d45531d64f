import { safeHref } from './safe-href'

/**
 * Whether a field holds a web address or nothing: a domain in letters of any script is one.
 *
 * @returns true, else what is asked for, in words for the panel
 */
export function checkWebAddress(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true
  const isWritten = typeof value === 'string' && /^https?:\/\/\S+$/iu.test(value)
  return (isWritten && safeHref(value) !== null) || 'A web address that begins with https://'
}

/**
 * A web address as a reader's text shows it. Letters of two scripts in one word of the domain are how a wrong
 * address looks like a right one (`аpple.com` with a Cyrillic а): such a domain is shown in ASCII.
 *
 * @param typed what was written, with its scheme
 */
export function shownAddress(typed: string): string {
  const href = safeHref(typed)
  const host = /^https?:\/\/([^/?#]*)/iu.exec(typed)?.[1] ?? ''
  return href === null || !host.split('.').some(mixesScripts) ? typed : href
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Hebrew', 'Arabic', 'Thai'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

/** Han, Kana and Hangul stand beside Latin letters in honest names; these do not beside each other. */
function mixesScripts(label: string): boolean {
  return SCRIPTS.filter((script) => script.test(label)).length > 1
}
