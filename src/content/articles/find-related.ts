import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { withMerged } from '@/content/symptoms/merge/with-merged'
import { isPublished } from '@/db/is-published'
import { readTogether } from '@/db/read-together'
import type { ArticleTeaser } from './article-teaser'
import { type TeaserRow, teaserColumns, toTeaser } from './teasers-query'

/** Maximum number of related articles on a page. */
const MOST = 4
/** How many articles of a body system are considered: enough to choose from. */
const MOST_CANDIDATES = 300
/** How many with each word, those that say most about it. */
const MOST_OF_A_WORD = 25
/** How many uses of a body system's symptoms are looked through for them. */
const MOST_ROWS = 2000
/** The words of the question by which articles are compared. */
const MOST_WORDS = 12

/**
 * Published articles that a reader of this one may need next: those about the same symptoms, then about the same
 * body systems, then with similar words; within each group the closest first.
 *
 * @param article its id and question
 * @param symptomIds its symptoms, of which those that were merged count as the others
 * @returns at most four, never the article itself
 */
export async function findRelated(
  payload: Payload,
  article: { id: number; question: string },
  symptomIds: number[],
): Promise<ArticleTeaser[]> {
  const { related } = await readTogether(payload, { related: relatedQuery(article, symptomIds) })
  return related.map(toTeaser)
}

/** The rows of `findRelated`. */
export function relatedQuery(article: { id: number; question: string }, symptomIds: number[]) {
  const own = sql`select coalesce(replaced_by_id, id) from symptoms where id = any(${sql.param(symptomIds)}::int[])`
  return sql<TeaserRow>`
    with lexemes as (
      -- As the index has them; a draft is compared by plain stems.
      select lexeme from unnest(coalesce(
        (select title from search_documents where article_id = ${article.id}),
        to_tsvector('english', ${article.question}))) limit ${MOST_WORDS}),
    words as (select string_agg(quote_literal(lexeme), ' | ')::tsquery as q from lexemes),
    by_symptom as (
      select r.parent_id as id, count(*)::float8 as nearness
      from ${withMerged(own)} same
        -- With an offset only their uses are read, also by a plan that is made once for all and knows not how few.
        cross join lateral (
          select parent_id from articles_rels r where r.symptoms_id = same.id and r.path = 'symptoms' offset 0) r
      where r.parent_id <> ${article.id} group by 1 limit ${MOST_CANDIDATES}),
    -- Where these fill the list, no other group is shown, and none is looked for: they are large.
    enough as (
      select count(*) >= ${MOST} as yes from by_symptom b
      where exists (select from articles a where a.id = b.id and ${isPublished} offset 0)),
    by_system as (
      select id, count(distinct system)::float8 as nearness from (
        select r.parent_id as id, s.body_systems_id as system
        from symptoms_rels s
          cross join lateral (
            select s.parent_id as id union all select id from symptoms where replaced_by_id = s.parent_id) o
          join articles_rels r on r.symptoms_id = o.id and r.path = 'symptoms'
        where not (select yes from enough)
          and s.body_systems_id in (
            select b.body_systems_id from symptoms_rels b where b.path = 'bodySystems' and b.parent_id in (${own}))
          and r.parent_id <> ${article.id}
        limit ${MOST_ROWS}) near
      group by 1 limit ${MOST_CANDIDATES}),
    by_words as (
      select p.article_id as id from lexemes l
        cross join lateral (
          select article_id from search_postings where lexeme = l.lexeme collate "C"
          order by strength desc, article_id limit ${MOST_OF_A_WORD}) p
      where not (select yes from enough) and p.article_id <> ${article.id}),
    found as (
      select id, 3 as kind, nearness from by_symptom
      union all select id, 2, nearness from by_system
      union all select id, 1, 0 from by_words),
    best as (select distinct on (id) id, kind, nearness from found order by id, kind desc)
    select ${teaserColumns}
    from best b cross join words
      cross join lateral (select * from articles a where a.id = b.id and ${isPublished} offset 0) a
    order by b.kind desc, b.nearness desc, coalesce((
        select ts_rank_cd(d.document, q, 1) from search_documents d where d.article_id = b.id), 0) desc,
      a.published_at desc, b.id
    limit ${MOST}`
}
