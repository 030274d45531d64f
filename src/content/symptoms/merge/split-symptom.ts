import { APIError, type PayloadRequest } from 'payload'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { mergeWords } from '@/design/panel-words/merges'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Symptom } from '@/payload-types'
import { readSymptom, requireEditor } from './edits-symptoms'

/**
 * Makes a symptom of some of another’s names, in the request's transaction. It has the same place in the body and the
 * same parents. Articles keep their symptom: what an article is about is part of what was approved.
 *
 * @param names texts of the other names that move
 * @param plainName of the new symptom; it may be one of them
 * @returns the new symptom's id
 * @throws Forbidden; NotFound; APIError 409 for a merged symptom, or a name that it has not
 */
export async function splitSymptom(
  req: PayloadRequest,
  id: number,
  { names, plainName }: { names: string[]; plainName: string },
): Promise<number> {
  requireEditor(req)
  const words = speak(mergeWords, req.i18n.language)
  await lockRows(req, 'symptoms', [id])
  const symptom = await readSymptom(req, id)
  if (idsOf(symptom.replacedBy).length > 0) throw new APIError(words.isMerged, 409, undefined, true)
  const own = symptom.names ?? []
  const moved = own.filter(({ text }) => names.includes(text))
  if (new Set(moved.map(({ text }) => text)).size < new Set(names).size) {
    throw new APIError(words.nameGone, 409, undefined, true)
  }
  const { id: made } = await req.payload.create({
    collection: 'symptoms',
    data: {
      plainName,
      names: moved
        .filter(({ text }) => text.trim() !== plainName.trim())
        .map(({ text, kind, language, source }) => ({ text, kind, language, source })),
      parents: idsOf(symptom.parents),
      bodySystems: idsOf(symptom.bodySystems),
      bodyRegions: symptom.bodyRegions,
      showInIndex: symptom.showInIndex,
    } as Symptom,
    depth: 0,
    req,
  })
  await req.payload.update({
    collection: 'symptoms',
    id,
    data: { names: own.filter((name) => !moved.includes(name)) },
    depth: 0,
    req,
  })
  await recordAudit(req, {
    action: 'split symptom',
    target: 'symptoms',
    targetId: id,
    title: symptom.plainName,
    details: { into: made, intoName: plainName, names: moved.map(({ text }) => text) },
  })
  return made
}
