import type { CollectionSlug, PayloadRequest } from 'payload'

/** The base paths of the collections' pages. */
const SECTIONS: Partial<Record<CollectionSlug, string>> = {
  articles: '/articles',
  authors: '/authors',
  symptoms: '/symptoms',
  'body-systems': '/body',
  pages: '/about',
}

/**
 * `wanted`, or `wanted-2`, `wanted-3` … if another document of the collection has it, or if it is an old URL that
 * still redirects.
 *
 * @param own id of the current document, whose own slug does not count
 */
export async function freeSlug(
  req: PayloadRequest,
  collection: CollectionSlug,
  wanted: string,
  own?: number | string,
): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    const { totalDocs } = await req.payload.count({
      collection,
      where: { and: [{ slug: { equals: slug } }, { id: { not_equals: own ?? 0 } }] },
      // What is in the trash keeps its address, so that it can be restored.
      trash: true,
      req,
    })
    const from = `${SECTIONS[collection]}/${slug}`
    const old = await req.payload.count({
      collection: 'redirects',
      where: { and: [{ from: { equals: from } }, { isGone: { not_equals: true } }] },
      req,
    })
    if (totalDocs + old.totalDocs === 0) return slug
  }
}
