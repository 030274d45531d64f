import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { leaveTrash } from '@/content/articles/trash/restore-from-trash'
import { connectionOf } from '@/db/connection'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { BackupError } from '../backup-error'
import { type Gathered, newestVersion } from './gather-article'
import { parentOf } from './pick-rows'
import type { CopiedRow } from './read-copied-rows'
import { restoreAround, restoreRatings } from './restore-around'
import { type RowWriter, rowWriter } from './row-writer'

export type RestoredRecord = {
  id: number
  title: string
  /** `same`: nothing was to be done; `out of the trash`: with what it had there, which is newer than the backup. */
  outcome: 'restored' | 'new version' | 'out of the trash' | 'same'
  /** How many authors, pictures, comments and so on were restored with it. */
  with: Record<string, number>
  leftOut: string[]
  /** What did not come back, and why, in sentences. */
  lost: string[]
}

/** A restored article is a draft that nobody has approved yet, and not in the trash. */
const AS_DRAFT: CopiedRow = {
  _status: 'draft',
  stage: 'draft',
  workflow_submitted_at: null,
  workflow_submitted_by: null,
  workflow_approved_at: null,
  workflow_approved_by: null,
  workflow_approved_digest: null,
  workflow_note: null,
  deleted_at: null,
  trashed_by: null,
}

/** Articles get a passage's text when it is approved. */
const UNAPPROVED: CopiedRow = { state: 'new', approval_body: null, approval_by: null, approval_on: null }

/**
 * Brings an article of a backup back in the transaction of a request: a deleted one with its versions and what was
 * around it, one in the trash out of it, one that is there as a new version, which is not published.
 *
 * @param overwrite also over a version that is newer than the backup’s
 * @throws BackupError if it cannot be, or would hide something newer
 */
export async function restoreArticle(
  req: PayloadRequest,
  gathered: Gathered,
  overwrite: boolean,
): Promise<RestoredRecord> {
  const { article, head } = gathered
  const id = Number(article.id)
  const title = article.question ?? ''
  const writer = rowWriter(req)
  const newest = newestVersion(gathered.rows)
  const there = await findThere(req, id, String(article.slug))
  if (there?.deletedAt) await leaveTrash(req, id, there.deletedAt)
  const nothing = { id, title, with: {}, leftOut: [], lost: [] }
  if (there && !overwrite) {
    const [ours, theirs] = [new Date(there.updatedAt), new Date(newest?.version_updated_at ?? 0)]
    if (there.deletedAt && ours >= theirs) return { ...nothing, outcome: 'out of the trash' }
    if (ours.getTime() === theirs.getTime()) return { ...nothing, outcome: 'same' }
    if (ours > theirs) {
      throw new BackupError(
        `The article was changed at ${ours.toISOString()}, after this version of ${theirs.toISOString()}. To make the older one a draft over it, add --overwrite; the newer one stays in its history.`,
      )
    }
  }
  const made = await insertNeeded(req, writer, gathered)
  const lost = gathered.linked.map(
    ({ question, slug }) =>
      `The article “${question}”, which its text links to: it is not on the site. To restore it too: --article ${slug}`,
  )
  if (there) await addVersion(req, writer, gathered, newest)
  else {
    await insertArticle(writer, gathered, newest)
    const around = await restoreAround(req, writer, gathered)
    for (const [what, count] of Object.entries(around.made)) if (count > 0) made[what] = count
    lost.push(...around.lost)
  }
  const leftOut = [...writer.leftOut]
  await recordAudit(req, {
    action: 'restore from backup',
    target: 'articles',
    targetId: id,
    title,
    details: { backupOf: head.madeAt, ...made, ...(leftOut.length > 0 ? { leftOut } : {}) },
  })
  return { id, title, outcome: there ? 'new version' : 'restored', with: made, leftOut, lost }
}

type There = { updatedAt: string; deletedAt: string | null }

/** @throws BackupError if its address belongs to another article now */
async function findThere(req: PayloadRequest, id: number, slug: string): Promise<There | null> {
  const { rows } = await (await connectionOf(req)).execute(sql`
    select a.id, a.slug, to_json(a.deleted_at) #>> '{}' as "deletedAt", to_json(coalesce(
      (select v.version_updated_at from _articles_v v where v.parent_id = a.id and v.latest limit 1),
      a.updated_at)) #>> '{}' as "updatedAt"
    from articles a where a.id = ${id} or a.slug = ${slug} for update`)
  const [other] = rows.filter((row) => Number(row.id) !== id)
  if (other) {
    throw new BackupError(
      `Another article, number ${other.id}, has the address /articles/${slug} now. Change it first.`,
    )
  }
  return (rows[0] as There | undefined) ?? null
}

/** Those that the site does not have: pictures first, since the others may show them. */
async function insertNeeded(
  req: PayloadRequest,
  writer: RowWriter,
  { rows }: Gathered,
): Promise<Record<string, number>> {
  const made: Record<string, number> = {}
  for (const table of ['media', 'authors', 'symptoms', 'passages']) {
    for (const row of rows.get(table) ?? []) {
      const status: CopiedRow = table === 'passages' ? UNAPPROVED : only({ _status: 'draft' }, row)
      // The portrait of an author who is gone may be there still.
      if (table === 'media' && (await writer.has(table, row.id ?? ''))) continue
      if (await writer.insert(table, { ...row, ...status })) made[table] = (made[table] ?? 0) + 1
    }
    await insertParts(writer, rows, table)
    for (const row of rows.get(`_${table}_v`) ?? []) {
      const status: CopiedRow = row.latest === 't' ? { version__status: 'draft' } : {}
      await writer.insert(`_${table}_v`, { ...row, ...status })
    }
    await insertParts(writer, rows, `_${table}_v`)
  }
  const ratings = await restoreRatings(req, writer, rows.get('ratings') ?? [])
  if (ratings > 0) made.ratings = ratings
  return made
}

async function insertParts(writer: RowWriter, rows: Gathered['rows'], above: string): Promise<void> {
  for (const [table, parts] of rows) {
    if (!table.startsWith(`${above}_`)) continue
    for (const row of parts) await writer.insert(table, row)
  }
}

async function insertArticle(
  writer: RowWriter,
  { article, rows }: Gathered,
  newest: CopiedRow | undefined,
): Promise<void> {
  await writer.insert('articles', { ...article, ...only(AS_DRAFT, article) })
  await insertParts(writer, rows, 'articles')
  for (const row of rows.get('_articles_v') ?? [])
    await writer.insert('_articles_v', {
      ...row,
      ...(row === newest ? draftVersion(row) : only(OUT_OF_TRASH, row)),
    })
  await insertParts(writer, rows, '_articles_v')
}

async function addVersion(
  req: PayloadRequest,
  writer: RowWriter,
  { article, rows }: Gathered,
  newest: CopiedRow | undefined,
): Promise<void> {
  if (!newest) throw new BackupError('The backup has no version of this article.')
  const { rows: clock } = await (await connectionOf(req)).execute(sql`select now()::text as now`)
  const now = String(clock[0]?.now)
  await (await connectionOf(req)).execute(
    sql`update _articles_v set latest = false where parent_id = ${article.id}::int`,
  )
  const { id: _, ...version } = newest
  const times = { version_updated_at: now, updated_at: now, created_at: now, latest: 't' }
  const made = await writer.insert('_articles_v', { ...version, ...draftVersion(version), ...times })
  for (const [table, parts] of rows) {
    if (!table.startsWith('_articles_v_')) continue
    for (const { id: __, ...row } of parts.filter((one) => parentOf(one) === newest.id)) {
      const parent = '_parent_id' in row ? '_parent_id' : 'parent_id'
      await writer.insert(table, { ...row, [parent]: made })
    }
  }
}

const only = (values: CopiedRow, row: CopiedRow): CopiedRow =>
  Object.fromEntries(Object.entries(values).filter(([column]) => column in row))

/** One that was in the trash when the backup was made. */
const OUT_OF_TRASH: CopiedRow = { version_deleted_at: null, version_trashed_by: null }

const draftVersion = (row: CopiedRow): CopiedRow =>
  only(
    Object.fromEntries(Object.entries(AS_DRAFT).map(([column, value]) => [`version_${column}`, value])),
    row,
  )
