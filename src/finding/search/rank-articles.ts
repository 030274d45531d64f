import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import type { NamedSymptom } from './find-names-in-query'
import { foldedInSql } from './folded-in-sql'
import { withoutLooseHyphens } from './tidy-query'

export type RankedArticle = {
  id: number
  /** With marked matches; superscripts and subscripts may be plain characters. */
  extract: string
  /** The same excerpt as originally written, without marks; null if they are the same. */
  words: string | null
  symptoms: number[]
  total: number
  isMore: boolean
}

/** Delimiters of a match in an excerpt; neither can occur in a stored text. */
export const HIT_START = '\u0001'
export const HIT_END = '\u0002'

/** Maximum number of ranked articles per kind of match: reading every match of a common word takes too long. */
const MOST_BY_TITLE = 300
const MOST_BY_TEXT = 700
const MOST_BY_SYMPTOM = 300

/** Weights of body, headings, names and question. */
const WEIGHTS = '{0.1, 0.3, 0.6, 1.0}'
const SYMPTOM_BONUS = 1
const RELATED_BONUS = 0.4

type Wish = { query: string; symptoms: NamedSymptom[]; system: string | null; limit: number; offset: number }

/** The published articles for a query, best first, with an excerpt of each. */
export async function rankArticles(payload: Payload, wish: Wish): Promise<RankedArticle[]> {
  const { symptoms, system, limit, offset } = wish
  const query = withoutLooseHyphens(wish.query)
  const connection = await connectionOf(payload)
  const ids = (isRelated: boolean) =>
    symptoms.filter((each) => each.isRelated === isRelated).map(({ id }) => id)
  const [same, related] = [ids(false), ids(true)]
  const all = `{${[...same, ...related].join(',')}}`
  const options = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxFragments=0, MaxWords=32, MinWords=16`
  const { rows } = await connection.execute(sql`
    with query as (
      select coalesce(
        (select websearch_to_tsquery('english', ${query}) || string_agg(phraseto_tsquery('english', name)::text, ' | ')::tsquery
         from (select ${foldedInSql(sql`plain_name`)} as name from symptoms where id = any(${`{${same.join(',')}}`}::int[])
               union select ${foldedInSql(sql`medical_name`)} from symptoms where id = any(${`{${same.join(',')}}`}::int[]) and medical_name <> '') names
         where numnode(phraseto_tsquery('english', name)) > 0
         having count(*) > 0),
        websearch_to_tsquery('english', ${query})) as q),
    by_title as (select article_id as id from search_documents, query where title @@ q limit ${MOST_BY_TITLE + 1}),
    by_text as (select article_id as id from search_documents, query where document @@ q limit ${MOST_BY_TEXT + 1}),
    by_symptom as (
      select parent_id as id from articles_rels where symptoms_id = any(${all}::int[]) limit ${MOST_BY_SYMPTOM + 1}),
    candidates as (
      select id as article_id from by_title union select id from by_text union select id from by_symptom),
    found as (
      select d.article_id, d.body, a.published_at,
        array(select distinct r.symptoms_id from articles_rels r
          where r.parent_id = a.id and r.symptoms_id = any(${all}::int[])) as symptoms,
        ts_rank_cd(${WEIGHTS}::float4[], d.document, q, 1) as rank
      from candidates c join search_documents d using (article_id) join articles a on a.id = d.article_id, query
      where a._status = 'published' and a.published_at <= now()
        and (${system}::text is null or exists (
          select 1 from articles_rels r join symptoms_rels sr on sr.parent_id = r.symptoms_id
          join body_systems b on b.id = sr.body_systems_id
          where r.parent_id = a.id and b.slug = ${system}))),
    page as (
      select *, count(*) over () as total from found
      order by rank + case when symptoms && ${`{${same.join(',')}}`}::int[] then ${SYMPTOM_BONUS}::float8
          when cardinality(symptoms) > 0 then ${RELATED_BONUS}::float8 else 0 end desc,
        published_at desc, article_id
      limit ${limit} offset ${offset})
    select article_id as id, symptoms, total::int,
      (select count(*) from by_title) > ${MOST_BY_TITLE} or (select count(*) from by_text) > ${MOST_BY_TEXT}
        or (select count(*) from by_symptom) > ${MOST_BY_SYMPTOM} as "isMore",
      case when place > 0 then marked else ts_headline('english', body, q, ${options}) end as extract,
      case when place > 0 then substr(body, place, length(plain)) end as words
    from page, query,
      lateral (select ${foldedInSql(sql`body`)} as folded) f,
      lateral (select ts_headline('english', folded, q, ${options}) as marked) h,
      lateral (select translate(marked, ${HIT_START + HIT_END}, '') as plain) p,
      lateral (select strpos(folded, plain) as place) w`)
  return rows as RankedArticle[]
}
