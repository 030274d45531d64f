import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { BackupError } from '../backup-error'
import { pickRows } from './pick-rows'
import type { CopiedRow } from './read-copied-rows'
import type { RestoredRecord } from './restore-article'
import { rowWriter } from './row-writer'

export type GatheredComment = { comment: CopiedRow; madeAt: string }

/** @throws BackupError if the archive is not sound, or has no such comment */
export async function gatherComment(
  id: number,
  { file, known }: { file: string; known: readonly string[] },
): Promise<GatheredComment> {
  const { head, rows } = await pickRows(file, {
    known,
    tables: (name) => name === 'comments',
    wants: (_, row) => row.id === String(id),
  })
  const [comment] = rows.get('comments') ?? []
  if (!comment) throw new BackupError(`The backup has no comment ${id}.`)
  return { comment, madeAt: head.madeAt }
}

/**
 * Brings a deleted comment of a backup back in the transaction of a request. It waits for a moderator; the e-mail
 * address of its reader does not come back.
 *
 * @throws BackupError if it is there, or its article is not
 */
export async function restoreComment(
  req: PayloadRequest,
  { comment, madeAt }: GatheredComment,
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
  const hasThread = !comment.parent_id || (await writer.has('comments', comment.parent_id))
  await writer.insert('comments', {
    ...comment,
    status: 'pending',
    moderated_at: null,
    ...(hasThread ? {} : { root: null }),
  })
  const title = comment.display_name ?? ''
  const leftOut = [...writer.leftOut]
  await recordAudit(req, {
    action: 'restore from backup',
    target: 'comments',
    targetId: id,
    title: String(id),
    details: { backupOf: madeAt, ...(leftOut.length > 0 ? { leftOut } : {}) },
  })
  return { id, title, outcome: 'restored', with: {}, leftOut }
}
