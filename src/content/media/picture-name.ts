import { createHash } from 'node:crypto'
import { slugFrom } from '@/site/redirects/slug-field'
import { endingOf, type PictureFormat, pictureFormats } from './picture-formats'

const LONGEST = 60
const HASH = /-[0-9a-f]{10}(?:-\d+)?$/

/** A file name as a slug; '' if it has no words. */
export function baseOf(fileName: string): string {
  const ending = endingOf(fileName)
  const name = ending === '' ? fileName : fileName.slice(0, -ending.length - 1)
  // A name may contain a folder, as some old browsers sent it.
  const own = name.slice(0, 500).split(/[/\\]/).at(-1) ?? ''
  return slugFrom(own).slice(0, LONGEST).replace(/-+$/, '')
}

/** The same for a name that we generated, without the hash. */
export const baseOfStored = (fileName: string): string =>
  baseOf(fileName.replace(/\.[a-z0-9]+$/, '').replace(HASH, ''))

/**
 * The stored name of a picture: readable words and a content hash, so that the content of a URL never changes and
 * browsers may cache it permanently.
 */
export function storedName(fileName: string, data: Buffer, format: PictureFormat): string {
  const fingerprint = createHash('sha256').update(data).digest('hex').slice(0, 10)
  return `${baseOfStored(fileName) || 'picture'}-${fingerprint}.${pictureFormats[format].ending}`
}
