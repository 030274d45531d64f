import type { BodyRegion } from '@/content/symptoms/body-regions'
import { closeMirrored, mirrorPath } from './mirror-path'

/** One region of a figure: its outline and, if it is too slender to tap, its hit area. */
export type FigureRegion = { slug: BodyRegion; outline: string; touch?: string }

const pair = (right: string) => right + mirrorPath(right)
/** A rectangle from `x` to the right and its mirror image, or one across the middle. */
const areas = (x: number, y: number, width: number, height: number) =>
  x < 0
    ? `M${x} ${y}h${width}v${height}h${-width}Z`
    : `M${x} ${y}h${width}v${height}h${-width}ZM${-x} ${y}h${-width}v${height}h${width}Z`

// Drawn about x = 0 in a space 180 wide and 452 high; 24 CSS pixels are 32 units on a page 320 wide.
const skull = 'M0 4C15 4 25 14 25 30L25 37C12 31 8 31 0 31'
const face = 'M0 31C8 31 12 31 25 37C29 35 30 40 28 46C27 51 25 52 23 51C21 61 12 71 0 71'
const backOfHead = 'M0 4C15 4 25 14 25 30L25 36C29 35 30 40 28 46C27 51 25 52 23 51C22 57 18 63 13 66L0 66'
const neck = 'M0 71C5 71 9 69 13 66C12 78 16 83 29 87C31 88 31 89 30 91C22 95 12 98 0 101'
const nape = 'M0 66L13 66C12 78 16 83 29 87C31 88 31 89 30 91C22 95 12 98 0 98'
const shoulder = 'M31 88C46 90 58 97 59 114C59 120 60 126 60 131C53 128 47 128 42 132C41 118 38 103 30 91Z'
const chest = 'M0 101C12 98 22 95 30 91C38 103 41 118 42 132C42 140 40 147 39 153C27 159 13 161 0 161'
const upperBack = 'M0 98C12 98 22 95 30 91C38 103 41 118 42 132C42 144 39 154 37 164L0 164'
const belly = 'M0 161C13 161 27 159 39 153C35 170 35 186 39 204C26 212 12 214 0 214'
const lowerBack = 'M0 164L37 164C35 178 36 192 40 206C28 212 12 213 0 213'
const pelvis = 'M0 214C12 214 26 212 39 204C42 213 44 222 45 232C33 236 18 246 3 256L0 256'
const buttocks = 'M0 213C12 213 28 212 40 206C44 216 46 232 46 246C38 264 14 266 3 257L0 257'
const arm =
  'M42 132C47 128 53 128 60 131C62 144 66 156 68 170C71 188 74 206 76 231C72 234 68 234 64 232C60 216 56 200 53 184C50 168 44 152 42 132Z'
const hand =
  'M64 232C68 234 72 234 76 231C81 239 84 249 84 258C84 266 82 274 78 276C74 278 71 274 71 268L70 258C68 261 66 266 63 266C60 266 59 262 60 258C61 250 62 241 64 232Z'
const thigh = 'M45 232C47 262 42 290 36 318C27 322 18 322 11 318C7 300 4 278 3 256C18 246 33 236 45 232Z'
const backOfThigh =
  'M46 246C46 272 41 294 36 318C27 322 18 322 11 318C7 300 4 278 3 257C14 266 38 264 46 246Z'
const knee = 'M36 318C27 322 18 322 11 318C11 330 11 341 10 352C18 356 26 356 35 352C34 341 35 330 36 318Z'
const shin = 'M35 352C26 356 18 356 10 352C8 372 11 394 13 413C18 416 24 416 29 413C33 394 38 374 35 352Z'
const foot =
  'M29 413C24 416 18 416 13 413C13 422 11 430 12 437C13 446 20 449 28 449C37 449 42 446 40 439C36 431 30 424 29 413Z'

const limbs = (upperLeg: string): FigureRegion[] => [
  { slug: 'arms', outline: pair(arm), touch: areas(44, 134, 32, 96) },
  { slug: 'hands', outline: pair(hand), touch: areas(54, 232, 34, 46) },
  { slug: 'legs', outline: pair(upperLeg + shin), touch: areas(-48, 356, 96, 56) },
  { slug: 'knees', outline: pair(knee), touch: areas(-44, 319, 88, 33) },
  { slug: 'feet', outline: pair(foot), touch: areas(-48, 415, 96, 36) },
]

/** The front view, each region from head to foot. */
export const front: readonly FigureRegion[] = [
  { slug: 'head', outline: closeMirrored(skull) },
  { slug: 'face', outline: closeMirrored(face) },
  { slug: 'neck', outline: closeMirrored(neck) },
  { slug: 'shoulders', outline: pair(shoulder) },
  { slug: 'chest', outline: closeMirrored(chest) },
  { slug: 'belly', outline: closeMirrored(belly) },
  { slug: 'pelvis', outline: closeMirrored(pelvis) },
  ...limbs(thigh),
]

/** The back view. */
export const back: readonly FigureRegion[] = [
  { slug: 'head', outline: closeMirrored(backOfHead) },
  { slug: 'neck', outline: closeMirrored(nape) },
  { slug: 'shoulders', outline: pair(shoulder) },
  { slug: 'upper-back', outline: closeMirrored(upperBack) },
  { slug: 'lower-back', outline: closeMirrored(lowerBack) },
  { slug: 'buttocks', outline: closeMirrored(buttocks) },
  ...limbs(backOfThigh),
]

/** Whether a region is drawn; the others only appear in the list. */
export const isOnFigure = (slug: BodyRegion) => [...front, ...back].some((region) => region.slug === slug)
