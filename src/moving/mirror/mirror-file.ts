import { createHash } from 'node:crypto'
import path from 'node:path'
import slugify from '@sindresorhus/slugify'

const LONGEST_NAME = 120
const LONGEST_WORDS = 60

/** Names that every file system has, apart from case: no capitals, no leading or trailing dot. */
const PLAIN = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/
/** Windows keeps these for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/
const EXTENSION = /\.[a-z0-9]{1,11}$/

/**
 * The file of an address in a mirror: `symptoms/tiredness/index.html` for a page, `symptoms/letter-h.page-2.html` for
 * one with a query, and its own path for a file. Different addresses have different files.
 *
 * @param key path and query as the site knows them, percent-encoded
 * @returns a relative path with `/`, which never leads out of the folder
 */
export function mirrorFile(key: string): string {
  const url = new URL(key, 'http://mirror.invalid')
  const segments = url.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => plainName(decode(segment)))
  const query = [...url.searchParams].map(([name, value]) => queryName(name, value)).join('.')
  if (query !== '') return [...segments, `${query}.html`].join('/')
  return isFileName(segments.at(-1)) ? segments.join('/') : [...segments, 'index.html'].join('/')
}

/** Whether an address is one of a file with a name of its own, such as a picture or a feed, and not of a page. */
export const isFileAddress = (key: string): boolean => isFileName(key.split('?', 1)[0]?.split('/').at(-1))

const isFileName = (name = '') => EXTENSION.test(name.toLowerCase())

/** The address of a file as another one links to it. */
export const relativeLink = (from: string, to: string): string =>
  path.posix.relative(path.posix.dirname(from), to)

function queryName(name: string, value: string): string {
  return `${name}-${/[.]/.test(value) ? distinct(value, '') : plainName(value)}`
}

function plainName(text: string): string {
  if (PLAIN.test(text) && text.length <= LONGEST_NAME && !DEVICE.test(text)) return text
  const extension = EXTENSION.exec(text.toLowerCase())?.[0] ?? ''
  return distinct(text, extension)
}

/** Its letters, and a hash in which it differs from all others. */
function distinct(text: string, extension: string): string {
  const words = slugify(text.slice(0, text.length - extension.length)).slice(0, LONGEST_WORDS)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return [words, hash].filter(Boolean).join('-') + extension
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // Not UTF-8: the name is made of what was sent.
    return segment
  }
}
