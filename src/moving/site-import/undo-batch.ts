import type { Payload, PayloadRequest } from 'payload'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { digest } from '@/moving/article-import/digest'
import type { Comment } from '@/payload-types'
import { SECTIONS } from './context'
import { readItem, type StoredItem } from './document'
import {
  dropRecord,
  findBatch,
  type ImportRecord,
  noteUndone,
  type RecordKind,
  recordsOfBatch,
} from './records'
import { refusalOf } from './refusal'
import { SourceFileError } from './source'

/** What was not taken back, and why. */
export type KeptRecord = { kind: RecordKind; sourceId: string; documentId: number; reason: string }

export type UndoReport = {
  batch: number
  removed: Partial<Record<RecordKind, number>>
  kept: KeptRecord[]
  isWhole: boolean
}

/** What others refer to comes last. */
const ORDER: RecordKind[] = ['post', 'page', 'redirect', 'picture', 'author']

export type UndoOptions = { onProgress?: (done: number, total: number) => void; ending?: AbortSignal }

/**
 * Takes back what an import made: articles with their comments, pages, redirects, pictures and profiles, each in one
 * transaction. What was changed or published since stays, and is named. Again, it goes on with what is left.
 *
 * @throws SourceFileError if there is no such batch; the database's error
 */
export async function undoBatch(
  payload: Payload,
  id: number,
  options: UndoOptions = {},
): Promise<UndoReport> {
  const batch = await findBatch(payload, id)
  if (!batch) throw new SourceFileError(`there is no batch ${id}`)
  const records = await recordsOfBatch(payload, id)
  const report: UndoReport = { batch: id, removed: {}, kept: [], isWhole: true }
  const comments = records.filter(({ kind }) => kind === 'comment')
  const others = ORDER.flatMap((kind) => records.filter((record) => record.kind === kind))
  const count = (kind: RecordKind, by = 1) => {
    report.removed[kind] = (report.removed[kind] ?? 0) + by
  }
  /** Paths of the pages that stay. */
  const pages = new Set<string>()
  const byDocument = new Map(comments.map((record) => [record.documentId, record]))
  for (const [index, record] of others.entries()) {
    if (options.ending?.aborted) return { ...report, isWhole: false }
    try {
      const own = record.kind === 'post' ? byDocument : new Map<number, ImportRecord>()
      const removed = await runInTransaction(payload, (req) =>
        remove(req, { site: batch.site, record, comments: own, pages }),
      )
      if (typeof removed === 'string') report.kept.push({ ...named(record), reason: removed })
      else {
        count(record.kind)
        if (removed > 0) count('comment', removed)
      }
    } catch (error) {
      const reason = refusalOf(error)
      if (reason === null) throw error
      report.kept.push({ ...named(record), reason })
    }
    options.onProgress?.(index + 1, others.length)
  }
  // Of an article that an earlier batch made, or that was deleted since.
  for (const record of await recordsOfBatch(payload, id)) {
    if (record.kind !== 'comment' || report.kept.length > 0) continue
    await runInTransaction(payload, (req) => removeComment(req, batch.site, record))
    count('comment')
  }
  await noteUndone(payload, id)
  return report
}

const named = ({ kind, sourceId, documentId }: ImportRecord) => ({ kind, sourceId, documentId })

type Removal = {
  site: string
  record: ImportRecord
  comments: ReadonlyMap<number, ImportRecord>
  pages: Set<string>
}

/** @returns how many comments went with it, or why it stays */
async function remove(
  req: PayloadRequest,
  { site, record, comments, pages }: Removal,
): Promise<number | string> {
  const { kind, documentId: id, collection } = record
  await lockRows(req, collection, [id], true)
  const isItem = kind === 'post' || kind === 'page'
  const stored = isItem ? await readItem(req, kind, id) : null
  const own = stored && kind === 'post' ? await commentsOn(req, id) : []
  const reason = isItem ? whyItStays(stored, record, own, comments) : await removeOther(req, record, pages)
  if (reason !== null) {
    if (isItem) pages.add(`${SECTIONS[kind]}/${stored?.slug}`)
    return reason
  }
  for (const comment of own) {
    const of = comments.get(comment.id)
    if (of) await removeComment(req, site, of)
  }
  if (stored && kind === 'post') {
    // What is not in the trash is not deleted for good, not even by us.
    await markTrashed(req, id)
    await req.payload.delete({ collection: 'articles', id, trash: true, depth: 0, req })
  } else if (stored) await req.payload.delete({ collection: 'pages', id, depth: 0, req })
  await dropRecord(req, site, record)
  return own.length
}

function whyItStays(
  stored: StoredItem | null,
  record: ImportRecord,
  comments: readonly Comment[],
  ofBatch: ReadonlyMap<number, ImportRecord>,
): string | null {
  if (!stored) return null
  if (stored.isInTrash) return 'it was moved to the trash'
  if (stored.isPublished) return 'it is published; unpublish it first'
  if (stored.edition !== record.edition) return 'it was changed since'
  const foreign = comments.find((comment) => ofBatch.get(comment.id)?.edition !== commentEdition(comment))
  return foreign ? `it has a comment that is not of this batch or was changed since (${foreign.id})` : null
}

/** Newest first: replies before what they answer. */
async function commentsOn(req: PayloadRequest, article: number): Promise<Comment[]> {
  const where = { article: { equals: article } }
  const found = await req.payload.find({
    collection: 'comments',
    where,
    sort: '-id',
    depth: 0,
    pagination: false,
    req,
  })
  return found.docs
}

async function markTrashed(req: PayloadRequest, id: number): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'articles',
    id,
    data: { deletedAt: new Date().toISOString() },
    req,
  })
}

const commentEdition = ({
  text,
  displayName,
  status,
}: {
  text: string
  displayName: string
  status: string
}) => digest({ text, displayName, status })

async function removeComment(req: PayloadRequest, site: string, record: ImportRecord): Promise<void> {
  const { documentId: id } = record
  await req.payload.delete({ collection: 'comments', where: { id: { equals: id } }, depth: 0, req })
  await dropRecord(req, site, record)
}

/** A redirect, picture or profile. */
async function removeOther(
  req: PayloadRequest,
  record: ImportRecord,
  pages: ReadonlySet<string>,
): Promise<string | null> {
  const { kind, documentId: id } = record
  const read = { id, depth: 0, disableErrors: true, req } as const
  if (kind === 'redirect') {
    const found = await req.payload.findByID({ collection: 'redirects', ...read })
    if (found && digest({ to: found.to }) !== record.edition) return 'it was changed since'
    if (found && pages.has(found.to ?? '')) return 'its page stays'
    if (found) await req.payload.delete({ collection: 'redirects', id, depth: 0, req })
  } else if (kind === 'picture') {
    const found = await req.payload.findByID({ collection: 'media', ...read })
    if (found && digest({ alt: found.alt, caption: found.caption ?? '' }) !== record.edition)
      return 'it was changed since'
    if (found) await req.payload.delete({ collection: 'media', id, depth: 0, req })
  } else {
    const found = await req.payload.findByID({ collection: 'authors', draft: true, ...read })
    const edition = found && digest({ name: found.name, biography: found.biography ?? null })
    if (
      found &&
      (found._status === 'published' || edition !== record.edition || idsOf(found.photo).length > 0)
    ) {
      return 'it was changed or published since'
    }
    if (found) await req.payload.delete({ collection: 'authors', id, depth: 0, req })
  }
  return null
}
