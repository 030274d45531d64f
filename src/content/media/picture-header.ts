/** Words for a file that is none of the pictures that come in. */
export const OTHER_FORMAT = 'This is not a JPEG, PNG or WebP picture. Save it in one of these formats first.'
export const TOO_LARGE = 'The picture is larger than 20 MB. Make it smaller first.'
export const TOO_MANY_PIXELS = 'The picture has more than 50 megapixels. Make it smaller first.'
const HEIC =
  'This is a HEIC picture, as iPhones take them; browsers cannot show it. On the iPhone choose Settings > Camera > ' +
  'Formats > Most Compatible for new pictures. This one: open it in Photos, choose Share > Options > Most ' +
  'Compatible, and send it again; on a computer export it as JPEG.'

/** Beyond it a small file can fill the memory when it is unpacked. */
export const MAX_PIXELS = 50_000_000
export const MAX_BYTES = 20_000_000

/** How many bytes of a file are looked at. */
export const HEADER_BYTES = 32

/** Kinds of ISO media files that hold HEVC pictures (ISO 23008-12, annex B). */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/**
 * What is wrong with a file by its first bytes, before anything of it is unpacked.
 *
 * @param start its first 32 bytes
 * @returns words for the person who chose the file; null where it begins like a JPEG, PNG or WebP picture
 */
export function headerProblem(start: Uint8Array): string | null {
  const text = String.fromCharCode(...start.subarray(0, HEADER_BYTES))
  if (text.slice(4, 8) === 'ftyp' && HEIC_BRANDS.includes(text.slice(8, 12))) return HEIC
  const isWebp = text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP'
  const isOurs = isWebp || text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n')
  return isOurs ? null : OTHER_FORMAT
}
