import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  NotFound,
  type PayloadRequest,
  type RequestContext,
  type Where,
} from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { trashWords } from '@/design/panel-words/trash'
import { timeText } from '@/desk/panel/time-text'
import type { Article } from '@/payload-types'
import { hasFieldShape } from '../saving/field-shape'
import { rememberRefused } from '../saving/keep-refused'
import type { KeptField } from '../saving/saved-fields'
import { contentMarks } from '../workflow/content-digest'
import { CONTENT } from '../workflow/content-fields'

type WriteArgs = {
  id?: number | string
  where?: Where
  data?: Record<string, unknown>
  trash?: boolean
  duplicateFromID?: number | string
}

/**
 * Nobody writes in the trash: a form that is still open is told who moved its article there, and what it sent is kept
 * for recovery. Runs before the save is merged.
 *
 * @throws APIError 409
 */
export const refuseTrashed: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation === 'create') return refuseCopy(req, (args as WriteArgs).duplicateFromID)
  if (operation !== 'update' || overrideAccess || !req.user) return
  const write = args as WriteArgs
  // `?trash=true` would reach it; a change of many leaves it out.
  write.trash = false
  if (write.id === undefined) return
  const id = Number(write.id)
  // One that moves there at this very moment is not found by Payload, which refuses the save as well.
  if (!(await isTrashedNow(req, id))) return
  const article = await req.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    trash: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  // Payload refuses who may not read it, as if it were not there.
  if (!article?.deletedAt) return
  rememberRefused(req.context, { article: id, fields: sentFields(req, article, write.data ?? {}) })
  const words = speak(trashWords, req.i18n.language)
  const at = timeText(article.deletedAt, req.user.timeZone ?? 'UTC', req.i18n.language)
  throw new APIError(
    words.refusal.saved(article.trashedBy ?? words.somebody, at),
    409,
    { code: 'trashed' },
    true,
  )
}

/** Payload (3.90) copies what is in the trash, too. @throws NotFound */
async function refuseCopy(req: PayloadRequest, from: number | string | undefined): Promise<void> {
  if (from !== undefined && (await isTrashed(req, Number(from)))) throw new NotFound(req.t)
}

const KEY = 'deletesFromTrash'

/** People delete for good only what is in the trash; whatever else a deletion names is left out or refused. */
export const onlyFromTrash: CollectionBeforeOperationHook = ({
  args,
  context,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'delete' || overrideAccess || !req.user) return
  const deletion = args as WriteArgs
  deletion.trash = true
  if (deletion.where) deletion.where = { and: [deletion.where, { deletedAt: { exists: true } }] }
  context[KEY] = true
}

/**
 * Checks it again, now that the row is locked.
 *
 * @throws APIError 409
 */
export const refuseOutsideTrash: CollectionBeforeDeleteHook = async ({ context, id, req }) => {
  if (!isFromTrash(context) || (await isTrashed(req, Number(id)))) return
  throw new APIError(speak(trashWords, req.i18n.language).refusal.notInTrash, 409, undefined, true)
}

const isFromTrash = (context: RequestContext) => context[KEY] === true

/** Locks the row, as the write is going to, so that it need not be asked twice. */
async function isTrashedNow(req: PayloadRequest, id: number): Promise<boolean> {
  if (!(await req.transactionID) || !Number.isSafeInteger(id)) return isTrashed(req, id)
  const [row] = await lockRows(req, 'articles', [id], false, sql`deleted_at is not null as is_trashed`)
  return row ? row.is_trashed === true : isTrashed(req, id)
}

async function isTrashed(req: PayloadRequest, id: number): Promise<boolean> {
  if (!Number.isSafeInteger(id)) return false
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`select 1 from articles where id = ${id} and deleted_at is not null`,
  )
  return rows.length > 0
}

/** What was sent and is not stored in the article. */
function sentFields(req: PayloadRequest, stored: Article, data: Record<string, unknown>): KeptField[] {
  const [current, sent] = [marks(stored), marks({ ...stored, ...data })]
  const savedBy = req.user?.id ?? null
  return CONTENT.filter((field) => sent[field] !== current[field] && hasFieldShape(field, data[field])).map(
    (field): KeptField => ({ field, mark: sent[field] ?? '', value: data[field], savedBy, as: 'refused' }),
  )
}

const marks = (article: object): Partial<Record<string, string>> => contentMarks({ ...article })
