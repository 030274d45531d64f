import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { mergeWords } from '@/design/panel-words/merges'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Symptom } from '@/payload-types'
import { lockPair, readSymptom, requireEditor } from './edits-symptoms'
import { namesToAdd } from './merged-names'

/** What a merge did beyond `replacedBy`, in the audit log, so that it can be undone. */
type Done = { into: number; names: string[]; moved: number[] }

/**
 * Merges one symptom into another, in the request's transaction: the other gets its names, its address leads there, and
 * whatever is about it is read as about the other. No article is changed, so that approvals stay what they are.
 *
 * @throws Forbidden; NotFound; APIError 409 for symptoms that cannot be merged, or whose red line would be lost
 */
export async function mergeSymptoms(req: PayloadRequest, from: number, into: number): Promise<void> {
  requireEditor(req)
  const [gone, kept] = await lockPair(req, from, into)
  const words = speak(mergeWords, req.i18n.language)
  if (losesRedLine(gone, kept)) throw new APIError(words.redLine, 409, undefined, true)
  const names = namesToAdd(gone, kept)
  const moved = await mergedInto(req, from)
  if (names.length > 0) {
    await change(req, into, { names: [...(kept.names ?? []), ...names] })
  }
  await change(req, from, { replacedBy: into })
  const done: Done = { into, names: names.map(({ text }) => text), moved }
  await recordAudit(req, {
    action: 'merge symptoms',
    target: 'symptoms',
    targetId: from,
    title: gone.plainName,
    details: { ...done, intoName: kept.plainName },
  })
}

/** Readers must not lose a line that says when to call for help. */
export const losesRedLine = (gone: Symptom, kept: Symptom): boolean =>
  Boolean(gone.redLineApproval?.text) && !kept.redLineApproval?.text

/**
 * Undoes a merge, in the request's transaction: the symptom has its own page again, and the other loses the names that
 * the merge gave it, if nobody changed them since.
 *
 * @throws Forbidden; NotFound; APIError 409 if the symptom is not merged
 */
export async function undoMerge(req: PayloadRequest, id: number): Promise<void> {
  requireEditor(req)
  const words = speak(mergeWords, req.i18n.language)
  const [into] = idsOf((await readSymptom(req, id)).replacedBy)
  if (into === undefined) throw new APIError(words.notMerged, 409, undefined, true)
  // Both at once, in the order in which a merge locks them.
  await lockRows(req, 'symptoms', [id, into])
  const [symptom, kept] = [await readSymptom(req, id), await readSymptom(req, into)]
  if (idsOf(symptom.replacedBy)[0] !== into) throw new APIError(words.notMerged, 409, undefined, true)
  const done = await whatWasDone(req, id, into)
  await change(req, id, { replacedBy: null })
  const isOfMerge = new Set(done.names)
  const names = (kept.names ?? []).filter(({ text }) => !isOfMerge.has(text))
  if (names.length < (kept.names ?? []).length) await change(req, into, { names })
  const still = await mergedInto(req, into)
  for (const other of done.moved.filter((each) => still.includes(each))) {
    await change(req, other, { replacedBy: id })
  }
  await recordAudit(req, {
    action: 'undo merge of symptoms',
    target: 'symptoms',
    targetId: id,
    title: symptom.plainName,
    details: { into, intoName: kept.plainName },
  })
}

const change = (req: PayloadRequest, id: number, data: Partial<Symptom>) =>
  req.payload.update({ collection: 'symptoms', id, data, depth: 0, req })

async function mergedInto(req: PayloadRequest, id: number): Promise<number[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`select id from symptoms where replaced_by_id = ${id} order by id`,
  )
  return (rows as { id: number }[]).map((row) => row.id)
}

/** Of the last merge; nothing where the symptom was replaced in another way. */
async function whatWasDone(req: PayloadRequest, from: number, into: number): Promise<Done> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { target: { equals: 'symptoms' } },
        { targetId: { equals: from } },
        { action: { equals: 'merge symptoms' } },
      ],
    },
    sort: '-id',
    limit: 1,
    pagination: false,
    req,
  })
  const done = docs[0]?.details as Done | undefined
  return done?.into === into ? done : { into, names: [], moved: [] }
}
