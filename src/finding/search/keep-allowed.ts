import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { PhraseWord } from './query/plan-query'
import { phraseQuery } from './ts-query'

/**
 * Those of some articles that have no unwanted words and are about a body system.
 *
 * @param system its slug, or null for all
 */
export async function keepAllowed(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
  without: PhraseWord[][],
  system: string | null,
): Promise<number[]> {
  if (without.length === 0 && system === null) return ids
  const unwanted = without.map(phraseQuery).join(' | ')
  const hasNone =
    unwanted === ''
      ? sql``
      : sql`and not exists (select 1 from search_documents d
          where d.article_id = f.id and d.document @@ ${unwanted}::tsquery)`
  const isAbout =
    system === null
      ? sql``
      : sql`and exists (
          select 1 from articles_rels r join symptoms o on o.id = r.symptoms_id
          join symptoms_rels sr on sr.parent_id in (o.id, o.replaced_by_id)
          join body_systems b on b.id = sr.body_systems_id
          where r.parent_id = f.id and b.slug = ${system})`
  const { rows } = await connection.execute(sql`
    select f.id from unnest(${sql.param(ids)}::int[]) as f (id) where true ${hasNone} ${isAbout}`)
  return (rows as { id: number }[]).map(({ id }) => id)
}
