import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { adviceWords } from '@/design/panel-words/advice'
import { shorten } from '@/rich-text/shorten'
import type { Advice } from './advice'
import type { FigurePart } from './read-parts'

const QUOTED = 60

/** Figures whose picture is not selected, was deleted, or has no alternative text. */
export async function findMissingAlt(req: PayloadRequest, figures: FigurePart[]): Promise<Advice[]> {
  const ids = [...new Set(figures.flatMap(({ image }) => (image === null ? [] : [image])))]
  const alts = new Map<number, string>()
  if (ids.length > 0) {
    const { docs } = await req.payload.find({
      collection: 'media',
      where: { id: { in: ids } },
      select: { alt: true },
      depth: 0,
      limit: ids.length,
      pagination: false,
      overrideAccess: false,
      req,
    })
    for (const { id, alt } of docs) alts.set(id, alt ?? '')
  }
  const { alt: says, quoted } = speak(adviceWords, req.i18n.language)
  const items = figures.flatMap(({ image, caption }, index) => {
    const alt = image === null ? undefined : alts.get(image)
    if (alt?.trim()) return []
    const name = `${says.figure(index + 1)}${caption ? ` ${quoted(shorten(caption, QUOTED))}` : ''}`
    return [alt === undefined ? says.noPicture(name) : says.noAlt(name)]
  })
  if (items.length === 0) return []
  return [{ code: 'missing-alt', severity: 'fix', title: says.title, items }]
}
