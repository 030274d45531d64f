import type { PayloadRequest } from 'payload'
import type { Article } from '@/payload-types'

/** The article as somebody approved it, and when (ISO 8601). */
export type OwnApproval = { article: Article; at: string }

/**
 * The version that the user approved last. The audit log knows the account and the moment; an approval writes a version of its
 * own with the same moment, which no automatic save overwrites.
 *
 * @returns null if the user never approved this article, or that version is no longer stored
 */
export async function findOwnApproval(req: PayloadRequest, id: number): Promise<OwnApproval | null> {
  if (!req.user) return null
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { action: { equals: 'approve' } },
        { target: { equals: 'articles' } },
        { targetId: { equals: id } },
        { actorId: { equals: req.user.id } },
      ],
    },
    sort: ['-createdAt', '-id'],
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [entry] = docs
  if (!entry) return null
  const { docs: versions } = await req.payload.findVersions({
    collection: 'articles',
    where: {
      and: [
        { parent: { equals: id } },
        { 'version.stage': { equals: 'approved' } },
        { 'version.workflow.approvedBy': { equals: entry.actorName } },
        { 'version.workflow.approvedAt': { greater_than: around(entry.createdAt, -ROUNDING_MS) } },
        { 'version.workflow.approvedAt': { less_than: around(entry.createdAt, ROUNDING_MS) } },
      ],
    },
    sort: ['-updatedAt', '-id'],
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const [found] = versions
  return found
    ? {
        article: { ...(found.version as Article), id },
        at: found.version.workflow?.approvedAt ?? found.updatedAt,
      }
    : null
}

/** Both are the time of one transaction, rounded differently. */
const ROUNDING_MS = 10

const around = (iso: string, ms: number) => new Date(Date.parse(iso) + ms).toISOString()
