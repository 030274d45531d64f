import type { CollectionSlug, PayloadRequest } from 'payload'

/**
 * `wanted`, or `wanted-2`, `wanted-3` … when other documents of the collection have it. Two people who begin a
 * title with the same words must not be refused by automatic saving.
 *
 * @param own id of the document that asks, whose present slug does not count
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
      req,
    })
    if (totalDocs === 0) return slug
  }
}
