import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'

const TABLES = ['search_documents', 'search_postings']

/**
 * Copies articles and their rows of the index until there are so many, for the cost of a search among them. Copies have
 * a longer title. Indexes and counts are made again afterwards, which takes a fraction of the time.
 */
export async function copyArticles(payload: Payload, articles: number): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    // Without triggers: counting each row anew would take longer than all else.
    await connection.execute(sql`set local session_replication_role = replica`)
    await connection.execute(sql`set local maintenance_work_mem = '256MB'`)
    const { rows } = await connection.execute(sql`
      select indexname as name, indexdef as definition from pg_indexes
      where tablename = any(${sql.param(TABLES)}::text[]) and indexdef not like 'CREATE UNIQUE%'`)
    const indexes = rows as { name: string; definition: string }[]
    for (const { name } of indexes) await connection.execute(sql`drop index ${sql.identifier(name)}`)
    await connection.execute(sql`
      create temporary table copies on commit drop as
      with numbered as (
        select a.id, row_number() over (order by a.id) as place, count(*) over () as total
        from articles a join search_documents d on d.article_id = a.id)
      select nextval('articles_id_seq')::int as id, n.id as original, round
      from numbered n, generate_series(1, (select ${articles}::int / max(total) from numbered)) as round
      order by round, place limit (select ${articles}::int - max(total) from numbered)`)
    await connection.execute(sql`
      insert into articles (id, question, slug, body, language, _status, published_at)
      select c.id, question || ', part ' || round, slug || '-' || c.id, body, language, _status, published_at
      from copies c join articles a on a.id = c.original`)
    await connection.execute(sql`
      insert into search_documents (article_id, question, body, title, document, words, form)
      select c.id, question || ', part ' || round, body, title, document, words, form
      from copies c join search_documents d on d.article_id = c.original`)
    await connection.execute(sql`
      insert into search_entries (article_id, title, opening, emergency, symptoms, words, sentences)
      select c.id, title || ' part ' || round, opening, emergency, '{}', words, sentences
      from copies c join search_entries e on e.article_id = c.original`)
    await connection.execute(sql`
      insert into search_postings (article_id, lexeme, strength, in_title)
      select c.id, lexeme, strength, in_title from copies c join search_postings p on p.article_id = c.original`)
    for (const { definition } of indexes) await connection.execute(sql.raw(definition))
    await connection.execute(sql`truncate search_counts`)
    await connection.execute(sql`
      insert into search_counts (lexeme, articles, titles, names, words)
      select lexeme, sum(articles), sum(titles), sum(names), sum(words) from (
        select lexeme, count(*) as articles, count(*) filter (where in_title) as titles, 0 as names, 0 as words
        from search_postings group by 1
        union all select '', count(*), 0, 0, sum(words) from search_documents
        union all select lexeme, 0, 0, count(*), 0 from search_names, unnest(lexemes) as lexeme group by 1) each
      group by lexeme`)
  })
}
