import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { mergeWords } from '@/design/panel-words/merges'
import type { Symptom } from '@/payload-types'

/** Who merges, splits and relates symptoms: whoever may change them. */
export function requireEditor(req: PayloadRequest): void {
  if (scopeFor('symptoms', 'update', whoIs(req.user)) !== 'all') throw new Forbidden(req.t)
}

/**
 * A symptom as it is stored.
 *
 * @throws NotFound
 */
export async function readSymptom(req: PayloadRequest, id: number): Promise<Symptom> {
  const symptom = await req.payload.findByID({
    collection: 'symptoms',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!symptom) throw new NotFound(req.t)
  return symptom
}

/**
 * The symptom that goes and the one that stays, locked until the transaction ends.
 *
 * @throws APIError 409 where they are the same, or one was merged before
 */
export async function lockPair(req: PayloadRequest, from: number, into: number): Promise<[Symptom, Symptom]> {
  const words = speak(mergeWords, req.i18n.language)
  if (from === into) throw new APIError(words.same, 409, undefined, true)
  await lockRows(req, 'symptoms', [from, into])
  const pair: [Symptom, Symptom] = [await readSymptom(req, from), await readSymptom(req, into)]
  if (pair.some(({ replacedBy }) => idsOf(replacedBy).length > 0)) {
    throw new APIError(words.isMerged, 409, undefined, true)
  }
  return pair
}
