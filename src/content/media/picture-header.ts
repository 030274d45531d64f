import type { InEachLanguage } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'

/** Beyond this a small file can exhaust the memory when decoded. */
export const MAX_PIXELS = 50_000_000
export const MAX_BYTES = 20_000_000

/** How many bytes of a file are checked. */
export const HEADER_BYTES = 32

/** ISO media brands with HEVC pictures (ISO 23008-12, annex B). */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/**
 * What is wrong with a file by its first bytes, before anything is decoded.
 *
 * @param start its first 32 bytes
 * @returns the message for the uploader; null if it begins like a JPEG, PNG or WebP picture
 */
export function headerProblem(start: Uint8Array): InEachLanguage<string> | null {
  const text = String.fromCharCode(...start.subarray(0, HEADER_BYTES))
  if (text.slice(4, 8) === 'ftyp' && HEIC_BRANDS.includes(text.slice(8, 12))) return pictureRefusals.heic
  const isWebp = text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP'
  const isOurs = isWebp || text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n')
  return isOurs ? null : pictureRefusals.otherFormat
}
