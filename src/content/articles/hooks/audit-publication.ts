import type { PayloadRequest } from 'payload'
import type { PublishedArticle } from '@/cache/tags'
import { type AuditEntry, recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { passageChangeOf, recordPassageChange } from '../passages/passage-change'

/** The planner of a scheduled publication; in the context of the write that performs it. */
type PlannedBy = { id: number; name: string }

/** Logs the public effect of an article change. */
export async function auditPublication(
  req: PayloadRequest,
  { id, question }: Pick<Article, 'id' | 'question'>,
  before: PublishedArticle | null,
  after: PublishedArticle | null,
): Promise<void> {
  const plannedBy = req.context.plannedBy as PlannedBy | undefined
  const entry: Omit<AuditEntry, 'action'> = {
    target: 'articles',
    targetId: id,
    title: question,
    ...(plannedBy ? { actor: plannedBy, details: { note: 'As planned.' } } : {}),
  }
  const passage = passageChangeOf(req.context)
  if (passage) return recordPassageChange(req, { id, question }, passage)
  await recordAudit(req, { ...entry, action: after ? 'publish' : 'unpublish' })
  if (before && after && before.slug !== after.slug) {
    const details = { from: `/articles/${before.slug}`, to: `/articles/${after.slug}` }
    await recordAudit(req, { ...entry, action: 'change address', details })
  }
  if (before && after && before.publishedAt !== after.publishedAt) {
    const details = { from: before.publishedAt, to: after.publishedAt }
    await recordAudit(req, { ...entry, action: 'change publication date', details })
  }
}
