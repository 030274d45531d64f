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
import { contentMarks, contentStamp, SETTLED } from '../workflow/content-digest'
import { CONTENT, type ContentField, marksOf } from '../workflow/content-fields'
import { contentText } from '../workflow/content-text'
import { asCompleted } from './as-completed'
import type { FieldConflict } from './field-conflict'
import { hasFieldShape } from './field-shape'
import { rememberRefused } from './keep-refused'
import { lacksWords } from './lacks-words'
import { isLastSaver } from './last-saver'
import { mergeField } from './merge-field'
import { needsBase } from './needs-base'
import { noteSave } from './note-save'
import { findField, findSaver, type KeptField, keepFields } from './saved-fields'
import { SENT_DIGEST } from './sent-digest'
import { sentUnderWay } from './under-way'

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
 * A REST request without a base may change only an article whose last words are its own account's.
 *
 * The response header `Sent-Content-Digest` is the stamp of what was sent; the body has that of what is stored.
 *
 * @throws APIError 409 with the latest `contentDigest` in `data`, and with `conflicts` (FieldConflict) unless the base
 * is missing. The words that were sent are kept for recovery.
 */
export const mergeSave: CollectionBeforeValidateHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  if (operation !== 'update' || !req.user || !data || !originalDoc) return data
  const stamp = sentStamp(context)
  const given = typeof stamp === 'string' ? marksOf(stamp) : null
  if (!given) {
    if (needsBase(context)) await refuseWithoutBase(req, data, originalDoc)
    return data
  }
  if (data._status === 'published') return data
  const current = stampMarks(originalDoc)
  const base = await newestBase(req, originalDoc, given, current)
  const sentWhole = contentStamp({ ...originalDoc, ...data }, SETTLED)
  const sent = readMarks(sentWhole)
  let completed: Marks | null = null
  const conflicts: FieldConflict[] = []
  const merged: Partial<Record<ContentField, unknown>> = {}
  const unmerged: KeptField[] = []
  for (const field of CONTENT) {
    if (base[field] === current[field] || sent[field] === current[field]) continue
    const [mine, theirs] = [data[field], originalDoc[field]]
    completed ??= stampMarks({ ...originalDoc, ...asCompleted(data, originalDoc) })
    if (sent[field] === base[field] || completed[field] === current[field]) {
      merged[field] = theirs
      continue
    }
    requireShape(req, field, mine)
    const start = await findField(req, originalDoc.id, field, base[field])
    const result = start ? mergeField(field, start.value, mine, theirs) : null
    if (result) {
      merged[field] = result.value
      unmerged.push({ field, mark: sent[field], value: mine, savedBy: req.user.id, as: 'sent' })
    } else conflicts.push(await describeConflict(req, originalDoc, field, current[field], { mine, theirs }))
  }
  if (conflicts.length > 0) {
    keepAfterRefusal(req, data, originalDoc, base)
    const { conflict } = speak(savingWords, req.i18n.language)
    throw new APIError(conflict, 409, { conflicts, contentDigest: contentStamp({ ...originalDoc }) }, true)
  }
  // A form that cannot show the merged words yet goes on from its own.
  await keepFields(req, originalDoc.id, unmerged)
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set(SENT_DIGEST, sentWhole)
  return { ...data, ...merged } as Partial<Article>
}

/**
 * The base of each field: what the client knew to be stored, or what it had sent since without an answer, if that has
 * arrived.
 */
async function newestBase(
  req: PayloadRequest,
  stored: Article,
  given: Marks,
  current: Marks,
): Promise<Marks> {
  const underWay = sentUnderWay(req.context)
  const base = { ...given }
  if (Object.keys(underWay).length === 0) return base
  const marks = stampMarks({ ...stored, ...asCompleted(underWay, stored) })
  for (const field of CONTENT) {
    if (!(field in underWay) || base[field] === current[field]) continue
    if (marks[field] === current[field] || (await findField(req, stored.id, field, marks[field])))
      base[field] = marks[field]
  }
  return base
}

/** @throws APIError 409 if the save would change words that its account has perhaps never seen */
async function refuseWithoutBase(
  req: PayloadRequest,
  data: Partial<Article>,
  stored: Article,
): Promise<void> {
  const [current, sent] = [stampMarks(stored), stampMarks({ ...stored, ...data })]
  // The same save again, or a change of the status alone.
  if (CONTENT.every((field) => sent[field] === current[field])) return
  if (await isLastSaver(req, stored.id)) return
  keepAfterRefusal(req, data, stored, current)
  const { noBase } = speak(savingWords, req.i18n.language)
  throw new APIError(noBase, 409, { contentDigest: contentStamp({ ...stored }) }, true)
}

/** Everything that was sent and is not stored, nor was in the version that its client started from. */
function keepAfterRefusal(req: PayloadRequest, data: Partial<Article>, stored: Article, base: Marks): void {
  const [current, sent] = [stampMarks(stored), stampMarks({ ...stored, ...data })]
  const savedBy = req.user?.id ?? null
  const fields = CONTENT.filter(
    (field) =>
      sent[field] !== current[field] && sent[field] !== base[field] && hasFieldShape(field, data[field]),
  ).map((field): KeptField => ({ field, mark: sent[field], value: data[field], savedBy, as: 'refused' }))
  rememberRefused(req.context, { article: stored.id, fields })
}

/** Stores the old and new value of each changed field. Runs last, when nothing changes the data any more. */
export const keepSave: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const whole = { ...originalDoc, ...data }
  const [before, after] = [stampMarks(originalDoc), stampMarks(whole)]
  const changed = CONTENT.filter((field) => before[field] !== after[field])
  if (changed.length === 0) return data
  const savedBy = req.user?.id ?? null
  const fields = [
    ...changed.map((field): KeptField => {
      const value = originalDoc[field]
      const as = lacksWords(value, whole[field]) ? 'cut' : 'replaced'
      return { field, mark: before[field], value, savedBy: null, as }
    }),
    ...changed.map((field): KeptField => {
      return { field, mark: after[field], value: whole[field], savedBy, as: 'sent' }
    }),
  ]
  await noteSave(req, originalDoc, fields, context)
  return data
}

function requireShape(req: PayloadRequest, field: ContentField, value: unknown): void {
  if (hasFieldShape(field, value)) return
  const { language } = req.i18n
  const name = speak(contentFieldNames, language)[field]
  throw new APIError(speak(savingWords, language).wrongShape(name), 400, undefined, true)
}

const stampMarks = (article: object): Marks => contentMarks({ ...article }, SETTLED)

function readMarks(stamp: string): Marks {
  const marks = marksOf(stamp)
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
