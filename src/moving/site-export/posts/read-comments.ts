import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { sayBars } from '@/community/comments/covered-words'
import { idsInSql } from '@/db/ids-in-sql'
import { idsOf } from '@/db/ids-of'
import { preparedConnection } from '@/db/prepared-connection'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Comment } from '@/payload-types'
import { batch, inBatches } from './in-batches'
import type { PostComment } from './post'

const STATUSES: Record<Comment['status'], PostComment['status']> = {
  approved: 'approved',
  pending: 'pending',
  spam: 'spam',
  rejected: 'trash',
  withdrawn: 'trash',
}

/**
 * An article’s comments in the order in which they were written. A reply to one that is left out begins a thread.
 *
 * @param withPrivateData also those that readers do not see, and the e-mail addresses
 */
export async function* readComments(
  payload: Payload,
  site: SiteView,
  { article, withPrivateData }: { article: number; withPrivateData: boolean },
): AsyncGenerator<PostComment> {
  const covered = stringsFor(site.language).comments.covered
  const given = new Set<number>()
  const found = inBatches(async (after) => {
    const { docs } = await payload.find({
      ...batch,
      collection: 'comments',
      where: {
        and: [
          { article: { equals: article } },
          { id: { greater_than: after } },
          ...(withPrivateData ? [] : [{ status: { equals: 'approved' } }]),
        ],
      },
      overrideAccess: withPrivateData,
    })
    const emails = withPrivateData ? await readEmails(payload, idsOf(docs)) : new Map<number, string>()
    return docs.map((doc) => ({ ...doc, email: emails.get(doc.id) ?? null }))
  })
  for await (const { id, displayName, text, createdAt, parent, status, email } of found) {
    given.add(id)
    yield {
      id,
      parent: idsOf(parent).find((one) => given.has(one)) ?? null,
      name: displayName,
      text: sayBars(text, covered),
      createdAt,
      status: STATUSES[status],
      email,
    }
  }
}

async function readEmails(payload: Payload, comments: number[]): Promise<Map<number, string>> {
  const { rows } = await preparedConnection(payload).execute(
    sql`select comment_id as id, email from comment_contacts where email is not null and comment_id = any(${idsInSql(comments)})`,
  )
  return new Map((rows as { id: number; email: string }[]).map(({ id, email }) => [id, email]))
}
