import { paperColors } from '@/design/tokens.css'
import { sharp } from '@/drawing/sharp'
import { BRAND, markPath } from '@/html/SiteMark'

/**
 * `plain` is the mark alone; `tile` has a background, for systems without transparency; `maskable` may be cropped
 * to a circle.
 */
export type IconKind = 'plain' | 'tile' | 'maskable'

/**
 * The mark's side as a share of the icon's: a maskable icon is safe within 80 % of its width (W3C, app manifest).
 */
const SHARE: Record<IconKind, number> = { plain: 1, tile: 0.72, maskable: 0.56 }

/** The mark as an SVG document; the plain one follows the browser's colour scheme. */
export function iconSvg(kind: IconKind = 'plain'): string {
  const share = SHARE[kind]
  const shift = (32 * (1 - share)) / 2
  const ground = kind === 'plain' ? '' : `<rect width="32" height="32" fill="${BRAND.light}"/>`
  const dark = `<style>@media (prefers-color-scheme:dark){path{fill:${BRAND.dark}}}</style>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${kind === 'plain' ? dark : ground}` +
    `<path fill="${kind === 'plain' ? BRAND.light : paperColors.light}" fill-rule="evenodd" ` +
    `transform="translate(${shift} ${shift}) scale(${share})" d="${markPath}"/></svg>`
  )
}

/** @param side in pixels */
export const iconPng = (kind: IconKind, side: number): Promise<Buffer> =>
  sharp(Buffer.from(iconSvg(kind)), { density: (72 * side) / 32 })
    .resize(side, side)
    .png({ palette: true, effort: 7 })
    .toBuffer()

const ICO_SIDES = [16, 32, 48]
const HEADER = 6
const ENTRY = 16

/** An ICO file with the mark as PNG in three sizes (each entry: side, planes, bits, length and offset). */
export async function iconIco(): Promise<Buffer> {
  const pictures = await Promise.all(ICO_SIDES.map((side) => iconPng('plain', side)))
  const head = Buffer.alloc(HEADER + ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let place = head.length
  for (const [index, picture] of pictures.entries()) {
    const at = HEADER + ENTRY * index
    head.writeUInt8(ICO_SIDES[index] ?? 0, at)
    head.writeUInt8(ICO_SIDES[index] ?? 0, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(place, at + 12)
    place += picture.length
  }
  return Buffer.concat([head, ...pictures])
}
