import type { Payload, TypedUser } from 'payload'
import { findUsesOf, type PictureUse } from './find-uses'

/** A picture's uses as one user may see them: `hidden` counts those in other people's drafts. */
export type VisibleUses = { uses: PictureUse[]; hidden: number }

/**
 * Where a picture is used, without the titles of documents that the user may not read.
 *
 * @param user the signed-in member of staff
 */
export async function visibleUses(
  payload: Payload,
  id: number,
  user: TypedUser | null,
): Promise<VisibleUses> {
  const all = await findUsesOf(payload, id)
  const readable = new Set<string>()
  for (const collection of ['articles', 'authors', 'pages'] as const) {
    const ids = all.filter((use) => use.collection === collection).map((use) => use.id)
    if (ids.length === 0) continue
    const { docs } = await payload.find({
      collection,
      where: { id: { in: ids } },
      select: {},
      draft: true,
      depth: 0,
      pagination: false,
      limit: ids.length,
      overrideAccess: false,
      user,
    })
    for (const doc of docs) readable.add(`${collection} ${doc.id}`)
  }
  const uses = all.filter((use) => readable.has(`${use.collection} ${use.id}`))
  return { uses, hidden: all.length - uses.length }
}
