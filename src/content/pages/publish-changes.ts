import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { redirectOnRename, redirectToDraft } from '@/site/redirects/redirect-on-rename'

type PublishedPage = { slug: string; updatedAt: string }

const key = (id: number | string) => `published-page-${id}`

/** What readers see of a page now; Payload's hooks hand out the newest version, which may be a draft. */
async function readPublishedPage(req: PayloadRequest, id: number | string): Promise<PublishedPage | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`select slug, updated_at from pages where id = ${Number(id)} and _status = 'published'`,
  )
  const row = rows[0] as { slug: string; updated_at: string | Date } | undefined
  return row ? { slug: row.slug, updatedAt: new Date(row.updated_at).toISOString() } : null
}

/** Before a write: keeps what readers see now, for comparison after it. */
export const rememberPublicState: CollectionBeforeChangeHook = async ({
  context,
  data,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id
  if (id !== undefined) context[key(id)] = await readPublishedPage(req, id)
  return data
}

/** After a write: refreshes the page and every footer, and keeps the old address alive. Draft saves touch nothing. */
export const afterPublicChange: CollectionAfterChangeHook = async ({ doc, previousDoc, context, req }) => {
  await redirectToDraft(req, 'pages', { id: doc.id, before: previousDoc?.slug, after: doc.slug })
  const before = (context[key(doc.id)] ?? null) as PublishedPage | null
  const after = await readPublishedPage(req, doc.id)
  if (before?.updatedAt === after?.updatedAt) return doc
  if (before && after) await redirectOnRename(req, `/about/${before.slug}`, `/about/${after.slug}`)
  const own = [tags.page(doc.id)]
  const others = [tags.site, tags.missing]
  await purge(req, after ? { stale: [...own, ...others], drop: [] } : { stale: others, drop: own })
  return doc
}
