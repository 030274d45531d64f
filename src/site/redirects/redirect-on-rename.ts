import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** The collections that may have redirects before they are public: an import makes them for its drafts. */
const SECTIONS = { articles: '/articles', pages: '/about' } as const

type Renamed = { id: number | string; before: unknown; after: unknown }

/** Leads redirects to a document that readers do not see on to its new slug, in the same transaction. */
export async function redirectToDraft(
  req: PayloadRequest,
  collection: keyof typeof SECTIONS,
  { id, before, after }: Renamed,
): Promise<void> {
  if (typeof before !== 'string' || typeof after !== 'string' || before === after) return
  const connection = await connectionOf(req)
  const [from, to] = [before, after].map((slug) => `${SECTIONS[collection]}/${slug}`)
  await connection.execute(sql`
    update redirects set "to" = ${to}, updated_at = now()
    where "to" = ${from} and "from" <> ${to} and not exists (
      select from ${sql.identifier(collection)} where id = ${Number(id)} and slug = ${before} and _status = 'published')`)
}

/**
 * Keeps old URLs working after a slug change, in the same transaction. Chains are flattened and the new URL stops
 * being a redirect, so that no loop can arise.
 *
 * @param from the public path, `/articles/old`
 * @param to the document's new path
 */
export async function redirectOnRename(req: PayloadRequest, from: string, to: string): Promise<void> {
  if (from === to) return
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from redirects where "from" = ${to}`)
  await connection.execute(sql`update redirects set "to" = ${to}, updated_at = now() where "to" = ${from}`)
  await connection.execute(sql`
    insert into redirects ("from", "to", updated_at, created_at) values (${from}, ${to}, now(), now())
    on conflict ("from") do update set "to" = excluded."to", is_gone = false, updated_at = now()`)
}
