import { createHash } from 'node:crypto'
import { slugFrom } from '@/site/redirects/slug-field'
import { endingOf, type PictureFormat, pictureFormats } from './picture-formats'

const LONGEST = 60
const HASH = /-[0-9a-f]{10}(?:-\d+)?$/

/** The words of a file's name as part of an address; '' where it has none. */
export function baseOf(fileName: string): string {
  const ending = endingOf(fileName)
  const name = ending === '' ? fileName : fileName.slice(0, -ending.length - 1)
  // A name may come with a folder before it, as some browsers once sent it.
  const own = name.slice(0, 500).split(/[/\\]/).at(-1) ?? ''
  return slugFrom(own).slice(0, LONGEST).replace(/-+$/, '')
}

/** The same of a name that we made ourselves, without the fingerprint. */
export const baseOfStored = (fileName: string): string =>
  baseOf(fileName.replace(/\.[a-z0-9]+$/, '').replace(HASH, ''))

/**
 * The name under which a picture is stored: readable words and a fingerprint of the content, so that the content
 * of an address never changes and browsers may keep it for ever.
 */
export function storedName(fileName: string, data: Buffer, format: PictureFormat): string {
  const fingerprint = createHash('sha256').update(data).digest('hex').slice(0, 10)
  return `${baseOfStored(fileName) || 'picture'}-${fingerprint}.${pictureFormats[format].ending}`
}
