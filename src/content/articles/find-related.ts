import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import type { ArticleTeaser } from './article-teaser'
import { findTeasers } from './find-teasers'

/** Maximum number of related articles on a page. */
const MOST = 4
/** How many articles of a body system, or with a common word, are considered: enough to choose from. */
const MOST_CANDIDATES = 300
/** The words of the question by which articles are compared. */
const MOST_WORDS = 12

/**
 * Published articles that a reader of this one may need next: those about the same symptoms, then about the same
 * body systems, then with similar words; within each group the closest first.
 *
 * @param article its id and question
 * @returns at most four, never the article itself
 */
export async function findRelated(
  payload: Payload,
  article: { id: number; question: string },
  symptomIds: number[],
  bodySystemIds: number[],
): Promise<ArticleTeaser[]> {
  const connection = await connectionOf(payload)
  const list = (ids: number[]) => `{${ids.join(',')}}`
  const { rows } = await connection.execute(sql`
    with words as (
      select string_agg(quote_literal(lexeme), ' | ')::tsquery as q
      from (
        -- As the index has them; a draft is compared by plain stems.
        select lexeme from unnest(coalesce(
          (select title from search_documents where article_id = ${article.id}),
          to_tsvector('english', ${article.question}))) limit ${MOST_WORDS}) w),
    by_symptom as (
      select parent_id as id, count(*)::float8 as nearness from articles_rels
      where path = 'symptoms' and symptoms_id = any(${list(symptomIds)}::int[]) and parent_id <> ${article.id}
      group by 1 limit ${MOST_CANDIDATES}),
    by_system as (
      select r.parent_id as id, count(distinct s.body_systems_id)::float8 as nearness
      from symptoms_rels s join articles_rels r on r.symptoms_id = s.parent_id and r.path = 'symptoms'
      where s.body_systems_id = any(${list(bodySystemIds)}::int[]) and r.parent_id <> ${article.id}
      group by 1 limit ${MOST_CANDIDATES}),
    by_words as (
      select article_id as id from search_documents, words
      where document @@ q and article_id <> ${article.id} limit ${MOST_CANDIDATES}),
    found as (
      select id, 3 as kind, nearness from by_symptom
      union all select id, 2, nearness from by_system
      union all select id, 1, 0 from by_words),
    best as (select distinct on (id) id, kind, nearness from found order by id, kind desc)
    select b.id from best b join articles a on a.id = b.id
      left join search_documents d on d.article_id = b.id cross join words
    where a._status = 'published' and a.published_at <= now()
    order by b.kind desc, b.nearness desc, coalesce(ts_rank_cd(d.document, q, 1), 0) desc, a.published_at desc, b.id
    limit ${MOST}`)
  const ids = rows.map(({ id }) => Number(id))
  if (ids.length === 0) return []
  const teasers = await findTeasers(payload, { id: { in: ids } }, MOST)
  const place = new Map(ids.map((id, index) => [id, index]))
  return teasers.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
