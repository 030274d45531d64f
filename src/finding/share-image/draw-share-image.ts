import { sharp } from '@/drawing/sharp'
import { SHARE_SIZE, type ShareCard } from '@/html/share-card'
import { drawing } from './drawing'
import { loadFonts } from './fonts'
import { satori } from './satori'

/** The current rendering: layout blocks the process for a moment, so there is one at a time. */
let last: Promise<unknown> = Promise.resolve()

/** Renders a share image: a PNG of 1200 × 630. */
export function drawShareImage(card: ShareCard): Promise<Buffer> {
  const mine = last.then(() => draw(card))
  last = mine.catch(() => undefined)
  return mine
}

async function draw(card: ShareCard): Promise<Buffer> {
  const fonts = await loadFonts()
  const svg = await satori(drawing(card), { ...SHARE_SIZE, fonts })
  // Few colours: a palette reduces the size to a third.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 7 }).toBuffer()
}
