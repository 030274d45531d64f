import { type InEachLanguage, inEach } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { sharp } from '@/drawing/sharp'
import { type CropArea, type CropWish, cropArea } from './crop-area'
import { refusedPicture } from './picture-error'
import { isPictureFormat, type PictureFormat, pictureFormats } from './picture-formats'
import { headerProblem, MAX_BYTES, MAX_PIXELS } from './picture-header'

const reading = { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false } as const

type Picture = ReturnType<typeof sharp>

const encode: Record<PictureFormat, (picture: Picture) => Picture> = {
  jpeg: (picture) => picture.jpeg({ quality: 90 }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: 95 }),
}

export type CleanPicture = { data: Buffer; format: PictureFormat }

/**
 * Makes a picture fit for publication: upright, in sRGB, pixels only. Everything else in the file (location,
 * camera, comments, data after the picture) is removed, because it is re-encoded.
 *
 * @param bytes the uploaded file
 * @param crop the part to keep, null for all
 * @throws APIError 400 for anything but a complete, non-animated JPEG, PNG or WebP of at most 20 MB and 50
 * megapixels
 */
export async function cleanPicture(bytes: Buffer, crop: CropWish | null = null): Promise<CleanPicture> {
  if (bytes.length > MAX_BYTES) throw refusedPicture(pictureRefusals.tooLarge)
  const format = await formatOf(bytes)
  try {
    const upright = sharp(bytes, reading).autoOrient()
    const area = crop ? await areaOf(bytes, crop) : null
    const part = area ? upright.extract(area) : upright
    return { data: await encode[format](part.toColourspace('srgb')).toBuffer(), format }
  } catch {
    throw refusedPicture(pictureRefusals.damaged)
  }
}

async function formatOf(bytes: Buffer): Promise<PictureFormat> {
  // The image library also decodes SVG, PDF and more; other formats never reach those decoders.
  const problem = headerProblem(bytes)
  if (problem) throw refusedPicture(problem)
  const found = await sharp(bytes, { ...reading, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!found || !isPictureFormat(found.format)) throw refusedPicture(pictureRefusals.otherFormat)
  if ((found.pages ?? 1) > 1 || (found.format === 'png' && isAnimatedPng(bytes))) {
    throw refusedPicture(pictureRefusals.moving)
  }
  if (found.width * found.height > MAX_PIXELS) {
    throw refusedPicture(pictureRefusals.tooManyPixels)
  }
  return found.format
}

async function areaOf(bytes: Buffer, crop: CropWish): Promise<CropArea | null> {
  const { autoOrient } = await sharp(bytes, reading).metadata()
  return cropArea(crop, autoOrient)
}

/**
 * An animation is marked in a chunk before the first picture (PNG 3, section 11.3.6.1); sharp only reads that
 * picture.
 */
function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL', 8, 'latin1')
  return control >= 0 && control < bytes.indexOf('IDAT', 8, 'latin1')
}

/**
 * The message for a file whose extension does not match its format; null if they match or there is no extension.
 */
export function endingProblem(ending: string, format: PictureFormat): InEachLanguage<string> | null {
  const { endings, label } = pictureFormats[format]
  if (ending === '' || (endings as readonly string[]).includes(ending)) return null
  return inEach((language) => pictureRefusals.wrongEnding[language](ending, label, endings[0]))
}
