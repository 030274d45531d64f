import type { PayloadRequest } from 'payload'
import type { DangerPhrase } from '@/payload-types'
import type { DangerEntry } from '@/site/danger/dangers'
import { approvedSchema } from '@/site/danger/read-dangers'
import { shippedDangers } from '@/site/danger/shipped-dangers'
import { entryOf } from '../phrase-lines'
import type { OtherEntry } from './TryPhrases'

const allLines = (entry: DangerEntry | null) => (entry ? [...entry.phrases, ...entry.topics] : [])
const without = (lines: readonly string[], known: readonly string[]) =>
  lines.filter((line) => !known.includes(line))

const shippedOf = ({ key }: Pick<DangerPhrase, 'key'>) =>
  shippedDangers.find((one) => one.key === key) ?? null

/** What is in force of an entry now; null if nothing is. */
function inForce(entry: Pick<DangerPhrase, 'key' | 'approved'>): DangerEntry | null {
  const approved = approvedSchema.safeParse(entry.approved)
  if (!approved.success) return shippedOf(entry)
  return approved.data.isOff ? null : approved.data
}

/** What an approval would change, and what the code's list has that a changed entry does not have. */
export function changeInForce(entry: DangerPhrase) {
  const now = inForce(entry)
  const wanted = entryOf(entry)
  const shipped = shippedOf(entry)
  return {
    added: without(allLines(wanted), allLines(now)),
    removed: without(allLines(now), allLines(wanted)),
    shippedHasMore: without(without(allLines(shipped), allLines(wanted)), allLines(now)),
    isShippedInForce: now !== null && now === shipped,
  }
}

/** The other entries in force, for the box to try a text. */
export async function othersInForce(req: PayloadRequest, id: number | null): Promise<OtherEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'danger-phrases',
    where: id === null ? {} : { id: { not_equals: id } },
    select: { title: true, key: true, approved: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.flatMap((doc) => {
    const entry = inForce(doc)
    if (!entry) return []
    const { danger, phrases, topics, exceptions } = entry
    return [{ title: doc.title, danger, phrases, topics, exceptions }]
  })
}
