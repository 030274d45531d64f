import type { Payload, TypedUser } from 'payload'
import { findRecordUses, MOST_USES, type RecordUse, type UsedCollection } from './find-record-uses'

/** A use as one user may see it. */
export type VisibleUse = Pick<RecordUse, 'collection' | 'id' | 'place' | 'isLive' | 'isDraft'> & {
  /** Empty for a draft without one. */
  title: string
}

/** `hidden` counts the uses in other people's drafts; `total` all uses, also beyond the first ones. */
export type VisibleRecordUses = { uses: VisibleUse[]; hidden: number; total: number }

/**
 * Where a symptom or an author is used, without the drafts that the user may not read.
 *
 * @param user the signed-in member of staff
 * @param most the largest number of uses to look at
 */
export async function visibleRecordUses(
  payload: Payload,
  { collection, id }: { collection: UsedCollection; id: number },
  user: TypedUser | null,
  most = MOST_USES,
): Promise<VisibleRecordUses> {
  const { uses: all, total } = await findRecordUses(payload, collection, id, most)
  const visible = await onlyVisible(payload, all, user)
  const uses = visible.map(({ id, collection: from, place, isLive, isDraft, title }): VisibleUse => {
    return { id, collection: from, place, isLive, isDraft, title }
  })
  return { uses, hidden: all.length - uses.length, total }
}

/** Those uses that a user may see, each with the title that the user may read. */
export async function onlyVisible<Use extends Omit<RecordUse, 'place'>>(
  payload: Payload,
  all: Use[],
  user: TypedUser | null,
): Promise<(Use & { title: string })[]> {
  const articles = [...new Set(all.filter((use) => use.collection === 'articles').map((use) => use.id))]
  const drafts = await readable(payload, articles, user, true)
  const live = await readable(payload, articles, user, false)
  return all.flatMap((use) => {
    const isLive = use.isLive && (use.collection === 'symptoms' || live.has(use.id))
    const isDraft = use.isDraft && drafts.has(use.id)
    if (!isLive && !isDraft) return []
    return [{ ...use, isLive, isDraft, title: (isDraft ? use.draftTitle : null) ?? use.liveTitle ?? '' }]
  })
}

async function readable(
  payload: Payload,
  ids: number[],
  user: TypedUser | null,
  draft: boolean,
): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { id: { in: ids } },
    select: {},
    draft,
    // What is in the trash still uses the record: it can be restored.
    trash: true,
    depth: 0,
    pagination: false,
    limit: ids.length,
    overrideAccess: false,
    user,
  })
  return new Set(docs.map((doc) => doc.id))
}
