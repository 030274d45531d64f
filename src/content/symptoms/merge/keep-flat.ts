import type { CollectionAfterChangeHook } from 'payload'
import { idsOf } from '@/db/ids-of'

/** What was merged into a symptom follows it into another: a merge is read in one step. */
export const keepFlat: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const [into] = idsOf(doc.replacedBy)
  if (into === undefined || idsOf(previousDoc?.replacedBy)[0] === into) return doc
  const { docs } = await req.payload.find({
    collection: 'symptoms',
    where: { replacedBy: { equals: doc.id } },
    select: {},
    depth: 0,
    pagination: false,
    sort: 'id',
    req,
  })
  for (const { id } of docs) {
    await req.payload.update({ collection: 'symptoms', id, data: { replacedBy: into }, depth: 0, req })
  }
  return doc
}
