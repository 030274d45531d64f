import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { withMerged } from '@/content/symptoms/merge/with-merged'
import { preparedConnection } from '@/db/prepared-connection'
import type { StoredState } from '@/rich-text/stored-node'
import type { ArticleTeaser } from './article-teaser'
import { shortAnswer } from './search-preview/search-texts'

/** Maximum number of related articles on a page. */
const MOST = 4
/** How many articles of a body system, or with a common word, are considered: enough to choose from. */
const MOST_CANDIDATES = 300
/** How many uses of a body system's symptoms are looked through for them. */
const MOST_ROWS = 2000
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
  const list = (ids: number[]) => `{${ids.join(',')}}`
  const { rows } = await preparedConnection(payload).execute(sql`
    with words as (
      select string_agg(quote_literal(lexeme), ' | ')::tsquery as q
      from (
        -- As the index has them; a draft is compared by plain stems.
        select lexeme from unnest(coalesce(
          (select title from search_documents where article_id = ${article.id}),
          to_tsvector('english', ${article.question}))) limit ${MOST_WORDS}) w),
    by_symptom as (
      select parent_id as id, count(*)::float8 as nearness from articles_rels
      where path = 'symptoms' and symptoms_id in ${withMerged(symptomIds)} and parent_id <> ${article.id}
      group by 1 limit ${MOST_CANDIDATES}),
    -- Where these fill the list, no other group is shown, and none is looked for: they are large.
    enough as (
      select count(*) >= ${MOST} as yes from by_symptom b join articles a on a.id = b.id
      where a._status = 'published' and a.published_at <= now()),
    by_system as (
      select id, count(distinct system)::float8 as nearness from (
        select r.parent_id as id, s.body_systems_id as system
        from symptoms_rels s
          cross join lateral (
            select s.parent_id as id union all select id from symptoms where replaced_by_id = s.parent_id) o
          join articles_rels r on r.symptoms_id = o.id and r.path = 'symptoms'
        where not (select yes from enough)
          and s.body_systems_id = any(${list(bodySystemIds)}::int[]) and r.parent_id <> ${article.id}
        limit ${MOST_ROWS}) near
      group by 1 limit ${MOST_CANDIDATES}),
    by_words as (
      select article_id as id from search_documents, words
      where not (select yes from enough)
        and document @@ q and article_id <> ${article.id} limit ${MOST_CANDIDATES}),
    found as (
      select id, 3 as kind, nearness from by_symptom
      union all select id, 2, nearness from by_system
      union all select id, 1, 0 from by_words),
    best as (select distinct on (id) id, kind, nearness from found order by id, kind desc)
    select a.id, a.slug, a.language, a.question, a.summary,
      case when coalesce(trim(a.summary), '') = '' then a.body end as body,
      to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt",
      array(
        select w.name from articles_rels r join authors w on w.id = r.authors_id and w._status = 'published'
        where r.parent_id = a.id and r.path = 'authors' order by r."order") as "authorNames"
    from best b join articles a on a.id = b.id cross join words
    where a._status = 'published' and a.published_at <= now() and a.deleted_at is null
    order by b.kind desc, b.nearness desc, coalesce((
        select ts_rank_cd(d.document, q, 1) from search_documents d where d.article_id = b.id), 0) desc,
      a.published_at desc, b.id
    limit ${MOST}`)
  return (rows as Row[]).map(({ body, ...row }) => ({ ...row, summary: shortAnswer(row, body) || null }))
}

type Row = ArticleTeaser & { body: StoredState | null }
