import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { refusedPicture } from './picture-error'

/** Pixels of the upright picture. */
export type CropArea = { left: number; top: number; width: number; height: number }

/**
 * The part of a picture to keep: corner in percent of the whole, size in pixels, as sent by the panel's editor.
 */
export type CropWish = { x: number; y: number; widthInPixels: number; heightInPixels: number }

/** The focal point of a picture, in percent from the left and from the top. */
export type FocalPoint = { x: number; y: number }

export type PictureEdits = { crop: CropWish | null; focalPoint: FocalPoint | null }

const WHOLE = 99.9

/**
 * Parses the options of the panel's picture editor (`?uploadEdits[crop][x]=…`).
 *
 * @param given the parameter as parsed from the URL; numbers may be strings
 * @returns no crop if the whole picture is kept
 * @throws APIError 400 for an invalid point or area
 */
export function readEdits(given: unknown): PictureEdits {
  if (given === undefined || given === null || given === '') return { crop: null, focalPoint: null }
  const edits = record(given)
  const focal = edits.focalPoint === undefined ? null : record(edits.focalPoint)
  const crop = edits.crop === undefined ? null : record(edits.crop)
  return {
    focalPoint: focal && { x: percent(focal.x), y: percent(focal.y) },
    crop: crop && !isWhole(crop) ? readCrop(crop, edits) : null,
  }
}

function isWhole(crop: Record<string, unknown>): boolean {
  return Number(crop.width ?? 100) >= WHOLE && Number(crop.height ?? 100) >= WHOLE
}

function readCrop(crop: Record<string, unknown>, edits: Record<string, unknown>): CropWish {
  return {
    x: percent(crop.x),
    y: percent(crop.y),
    widthInPixels: pixels(edits.widthInPixels),
    heightInPixels: pixels(edits.heightInPixels),
  }
}

/** The area in pixels, within the picture; null if it is all of it. */
export function cropArea(
  { x, y, widthInPixels, heightInPixels }: CropWish,
  whole: { width: number; height: number },
): CropArea | null {
  const left = Math.min(Math.floor((x / 100) * whole.width), whole.width - 1)
  const top = Math.min(Math.floor((y / 100) * whole.height), whole.height - 1)
  const width = Math.min(widthInPixels, whole.width - left)
  const height = Math.min(heightInPixels, whole.height - top)
  return width === whole.width && height === whole.height ? null : { left, top, width, height }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw unclear()
  return value as Record<string, unknown>
}

function percent(value: unknown): number {
  const number = value === '' || value === null ? Number.NaN : Number(value)
  if (!(number >= 0 && number <= 100)) throw unclear()
  return number
}

function pixels(value: unknown): number {
  const number = Math.round(Number(value))
  if (!(number >= 1 && number <= 100_000)) throw unclear()
  return number
}

const unclear = () => refusedPicture(pictureRefusals.outside)
