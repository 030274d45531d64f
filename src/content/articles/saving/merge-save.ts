import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import { speak } from '@/design/panel-words'
import { savingWords } from '@/design/panel-words/saving'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { sentStamp } from '@/desk/decisions/take-stamp'
import type { Article } from '@/payload-types'
import { contentStamp } from '../workflow/content-digest'
import { CONTENT, type ContentField, marksOf } from '../workflow/content-fields'
import { contentText } from '../workflow/content-text'
import type { FieldConflict } from './field-conflict'
import { mergeField } from './merge-field'
import { findField, findSaver, type KeptField, keepFields } from './saved-fields'
import { SENT_DIGEST } from './sent-digest'

type Marks = Record<ContentField, string>

/**
 * Merges a save with changes made since its client loaded the document. The client sends the `contentDigest` of
 * its base version, and the article's row is locked (db/order-writes.ts), so that nothing changes between check
 * and write:
 *
 * - a field that only others changed keeps their value, although the form sent the old one;
 * - a field that both changed is merged if the changes are in different rows, blocks or cells;
 * - otherwise nothing is saved, and the response contains both texts.
 *
 * Publishing checks the whole article instead (../hooks/guard-workflow.ts).
 *
 * The response header `Sent-Content-Digest` is the stamp of what was sent; the body has that of what is stored.
 *
 * @throws APIError 409 with `conflicts` (FieldConflict) and the latest `contentDigest` in `data`
 */
export const mergeSave: CollectionBeforeValidateHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  const stamp = sentStamp(context)
  if (operation !== 'update' || !req.user || !data || !originalDoc) return data
  if (typeof stamp !== 'string' || data._status === 'published') return data
  const [base, current] = [marksOf(stamp), stampMarks(originalDoc)]
  if (!base) return data
  const sent = stampMarks({ ...originalDoc, ...data })
  const conflicts: FieldConflict[] = []
  const merged: Partial<Record<ContentField, unknown>> = {}
  const unmerged: KeptField[] = []
  for (const field of CONTENT) {
    if (base[field] === current[field] || sent[field] === current[field]) continue
    const [mine, theirs] = [data[field], originalDoc[field]]
    if (sent[field] === base[field]) {
      merged[field] = theirs
      continue
    }
    const start = await findField(req, originalDoc.id, field, base[field])
    const result = start ? mergeField(field, start.value, mine, theirs) : null
    if (result) {
      merged[field] = result.value
      unmerged.push({ field, mark: sent[field], value: mine, savedBy: req.user.id })
    } else conflicts.push(await describeConflict(req, originalDoc, field, current[field], { mine, theirs }))
  }
  if (conflicts.length > 0) {
    const { conflict } = speak(savingWords, req.i18n.language)
    const contentDigest = contentStamp({ ...originalDoc })
    throw new APIError(conflict, 409, { conflicts, contentDigest }, true)
  }
  // A form that cannot show the merged words yet goes on from its own.
  await keepFields(req, originalDoc.id, unmerged)
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set(SENT_DIGEST, contentStamp({ ...originalDoc, ...data }))
  return { ...data, ...merged } as Partial<Article>
}

/** Stores the old and new value of each changed field. Runs last, when nothing changes the data any more. */
export const keepSave: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const whole = { ...originalDoc, ...data }
  const [before, after] = [stampMarks(originalDoc), stampMarks(whole)]
  const changed = CONTENT.filter((field) => before[field] !== after[field])
  await keepFields(req, originalDoc.id, [
    ...changed.map((field) => ({ field, mark: before[field], value: originalDoc[field], savedBy: null })),
    ...changed.map((field) => ({
      field,
      mark: after[field],
      value: whole[field],
      savedBy: req.user?.id ?? null,
    })),
  ])
  return data
}

function stampMarks(article: object): Marks {
  const marks = marksOf(contentStamp({ ...article }))
  if (!marks) throw new Error('A stamp without marks.')
  return marks
}

async function describeConflict(
  req: PayloadRequest,
  { id }: Article,
  field: ContentField,
  mark: string,
  { mine, theirs }: Pick<FieldConflict, 'mine' | 'theirs'>,
): Promise<FieldConflict> {
  const saver = await findSaver(req, id, field, mark)
  const name = speak(contentFieldNames, req.i18n.language)[field]
  const [my, their] = [await contentText(req, field, mine), await contentText(req, field, theirs)]
  const texts = { mine: my.join('\n'), theirs: their.join('\n') }
  return { field, name, mine, theirs, texts, who: saver?.who ?? null, at: saver?.at ?? null }
}
