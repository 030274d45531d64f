import type { PayloadRequest } from 'payload'
import type { AuditAction } from '@/desk/audit-log/record-audit'

/** The account that last did this with an article; null if nobody did, or only the site itself. */
export async function findActor(
  req: PayloadRequest,
  article: number,
  action: AuditAction,
): Promise<number | null> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { target: { equals: 'articles' } },
        { targetId: { equals: article } },
        { action: { equals: action } },
      ],
    },
    sort: '-id',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.actorId ?? null
}
