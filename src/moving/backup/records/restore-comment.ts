import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { BackupError } from '../backup-error'
import { pickRows } from './pick-rows'
import type { CopiedRow } from './read-copied-rows'
import { relinkComments } from './relink-comments'
import type { RestoredRecord } from './restore-article'
import { rowWriter } from './row-writer'

export type GatheredComment = {
  comment: CopiedRow
  /** Those that answered it, which may be on the site. */
  answers: CopiedRow[]
  madeAt: string
}

/** @throws BackupError if the archive is not sound, or has no such comment */
export async function gatherComment(
  id: number,
  { file, known }: { file: string; known: readonly string[] },
): Promise<GatheredComment> {
  const { head, rows } = await pickRows(file, {
    known,
    tables: (name) => name === 'comments',
    wants: (_, row) => row.id === String(id) || row.parent_id === String(id),
  })
  const found = rows.get('comments') ?? []
  const comment = found.find((row) => row.id === String(id))
  if (!comment) throw new BackupError(`The backup has no comment ${id}.`)
  return { comment, answers: found.filter((row) => row !== comment), madeAt: head.madeAt }
}

/**
 * Brings a deleted comment of a backup back in the transaction of a request, in its thread. It waits for a moderator;
 * the e-mail address of its reader does not come back.
 *
 * @throws BackupError if it is there, or its article is not
 */
export async function restoreComment(
  req: PayloadRequest,
  { comment, answers, madeAt }: GatheredComment,
): Promise<RestoredRecord> {
  const id = Number(comment.id)
  const writer = rowWriter(req)
  if (await writer.has('comments', String(id)))
    throw new BackupError(`The comment ${id} is on the site; nothing was changed.`)
  if (!comment.article_id || !(await writer.has('articles', comment.article_id))) {
    throw new BackupError(
      `The comment’s article, number ${comment.article_id}, is not on the site. Restore it first, with --article.`,
    )
  }
  await writer.insert('comments', {
    ...comment,
    status: 'pending',
    moderated_at: null,
    parent_id: null,
    root: null,
  })
  await relinkComments(req, [comment, ...answers])
  const hasThread = !comment.parent_id || (await writer.has('comments', comment.parent_id))
  const lost = hasThread
    ? []
    : [`Its place in the thread: the comment ${comment.parent_id} is not on the site.`]
  const title = comment.display_name ?? ''
  const leftOut = [...writer.leftOut]
  await recordAudit(req, {
    action: 'restore from backup',
    target: 'comments',
    targetId: id,
    title: String(id),
    details: { backupOf: madeAt, ...(leftOut.length > 0 ? { leftOut } : {}) },
  })
  return { id, title, outcome: 'restored', with: {}, leftOut, lost }
}
