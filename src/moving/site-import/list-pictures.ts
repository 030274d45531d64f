import { parseFragment } from 'parse5'
import { attributeOf, findAll } from './html/element'
import type { SourceAttachment, SourceItem } from './source'
import { plainText } from './wxr/plain-text'

type Meta = {
  feature_image_alt?: string | null | undefined
  feature_image_caption?: string | null | undefined
}

/** The site's own pictures that its texts show; exports other than WordPress' have no list of them. */
export function listPictures(
  items: readonly SourceItem[],
  site: string,
  metaOf: ReadonlyMap<string, Meta> = new Map(),
): SourceAttachment[] {
  const found = new Map<string, SourceAttachment>()
  const add = (given: string | null, line: number, alt: string, caption = '') => {
    if (given === null || !URL.canParse(given, site)) return
    const { href, host, pathname } = new URL(given, site)
    if (host !== new URL(site).host) return
    const known = found.get(href)
    if (known) known.alt ||= plainText(alt)
    else {
      const title = pathname.split('/').at(-1) ?? ''
      found.set(href, { id: href, line, url: href, title, alt: plainText(alt), caption: plainText(caption) })
    }
  }
  for (const { id, html, picture, line } of items) {
    const meta = metaOf.get(id)
    add(picture, line, meta?.feature_image_alt ?? '', meta?.feature_image_caption ?? '')
    const tree = /<img/iu.test(html) ? parseFragment(html).childNodes : []
    for (const image of findAll(tree, new Set(['img'])))
      add(attributeOf(image, 'src'), line, attributeOf(image, 'alt') ?? '')
  }
  return [...found.values()]
}
