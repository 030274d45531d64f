import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'

type Counted = 'authors' | 'symptoms' | 'body-systems'

const queries = {
  authors: sql`
    select r.authors_id as id, count(distinct a.id)::int as articles
    from articles a join articles_rels r on r.parent_id = a.id and r.authors_id is not null
    where a._status = 'published' and a.published_at <= now() group by 1`,
  symptoms: sql`
    select coalesce(s.replaced_by_id, s.id) as id, count(distinct a.id)::int as articles
    from articles a join articles_rels r on r.parent_id = a.id join symptoms s on s.id = r.symptoms_id
    where a._status = 'published' and a.published_at <= now() group by 1`,
  'body-systems': sql`
    select s.body_systems_id as id, count(distinct a.id)::int as articles
    from articles a join articles_rels r on r.parent_id = a.id join symptoms o on o.id = r.symptoms_id
      join symptoms_rels s on s.parent_id in (o.id, o.replaced_by_id) and s.body_systems_id is not null
    where a._status = 'published' and a.published_at <= now() group by 1`,
} as const

/** The number of published articles per author, symptom or body system; a lookup that returns 0 for others. */
export async function countArticles(payload: Payload, of: Counted): Promise<(id: number) => number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(queries[of])
  const counts = new Map((rows as { id: number; articles: number }[]).map((row) => [row.id, row.articles]))
  return (id) => counts.get(id) ?? 0
}
