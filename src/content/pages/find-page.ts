import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findPictures } from '@/content/media/find-pictures'
import { published } from '@/db/published'
import type { NamedLink } from '@/design/LinkList'
import { figureMediaIds } from '@/rich-text/read-block'
import type { PageView } from './page-view'

/**
 * The published about page with this slug, null when there is none.
 *
 * @param all the site's about pages, from its frame
 */
export async function findPage(
  payload: Payload,
  slug: string,
  all: NamedLink[],
): Promise<Tagged<PageView> | null> {
  const { docs } = await payload.find({
    collection: 'pages',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: { slug: true, title: true, body: true, updatedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const page = docs[0]
  if (!page) return null
  const body = page.body as PageView['body']
  const pictureIds = figureMediaIds(body)
  return {
    view: {
      slug: page.slug,
      title: page.title,
      body,
      pictures: await findPictures({ payload }, pictureIds),
      updatedAt: page.updatedAt,
      others: all.filter((other) => other.slug !== page.slug),
    },
    tags: [tags.page(page.id), ...pictureIds.map(tags.media)],
  }
}
