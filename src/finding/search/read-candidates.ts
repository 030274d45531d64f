import { sql } from '@payloadcms/db-postgres'
import { withMerged } from '@/content/symptoms/merge/with-merged'
import type { connectionOf } from '@/db/connection'
import type { NamedSymptom } from './find-names-in-query'
import type { QueryPlan } from './query/plan-query'
import { phraseQuery } from './ts-query'

/** The articles that have a word most strongly are read, however many have it. */
const MOST_PER_WORD = 250
const MOST_PER_PHRASE = 1000
const MOST_ABOUT_RELATED = 100
/** So many are compared by all words of the query. */
export const MOST_RANKED = 200

/** An article with what each term of the query adds to its score, and the symptoms of the query that it is about. */
export type Candidate = {
  id: number
  score: number
  terms: number[]
  /** Of each of `terms`. */
  parts: number[]
  symptoms: number[] | null
}

/**
 * The articles that have words of a query, best first by their words alone. Each word is looked up in the order of how
 * strongly articles have it and only so far, so that a common word costs no more than a rare one.
 *
 * @param system the slug of a body system, or null for all
 */
export async function readCandidates(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  plan: QueryPlan,
  named: NamedSymptom[],
  system: string | null,
): Promise<Candidate[]> {
  const { terms, counts, phrases, without } = plan
  const ids = named.map(({ id }) => id)
  const related = named.filter(({ isRelated }) => isRelated).map(({ id }) => id)
  const must = phrases.map(phraseQuery).join(' & ')
  const mustNot = without.map(phraseQuery).join(' | ')
  const forms = terms.flatMap(({ lexemes, weight }, term) =>
    lexemes.map((lexeme) => ({ lexeme, term, weight })),
  )
  // Those of which not every article was read are looked up in each candidate.
  const isCut = (lexeme: string) =>
    must !== '' || (counts.get(lexeme)?.articles ?? 0) > MOST_PER_WORD || related.length > 0
  const cut = forms.filter(({ lexeme }) => isCut(lexeme))
  const lists = (list: typeof forms) => sql`unnest(
      ${sql.param(list.map(({ lexeme }) => lexeme))}::text[],
      ${sql.param(list.map(({ term }) => term))}::int[],
      ${sql.param(list.map(({ weight }) => weight))}::float8[]) as l (lexeme, term, weight)`
  const byRelated =
    related.length === 0
      ? sql``
      : sql`union all (select parent_id, -1, 0 from articles_rels
          where symptoms_id in ${withMerged(related)} and path = 'symptoms' limit ${MOST_ABOUT_RELATED})`
  const byPhrase =
    must === ''
      ? sql``
      : sql`where article_id in (
          select article_id from search_documents where document @@ ${must}::tsquery limit ${MOST_PER_PHRASE})`
  const phraseOnly =
    must === ''
      ? sql``
      : sql`union all (select article_id, -1, 0 from search_documents where document @@ ${must}::tsquery limit ${MOST_PER_PHRASE})`
  const { rows } = await connection.execute(sql`
    with strong as materialized (
      select p.article_id, l.term, max(l.weight * p.strength) as part
      from ${lists(forms)}, lateral (
        select article_id, strength from search_postings s where s.lexeme = l.lexeme
        order by strength desc limit ${MOST_PER_WORD}) p
      group by 1, 2),
    candidates as materialized (
      select article_id, sum(part) as part from (
        select * from strong ${byRelated} ${phraseOnly}) found ${byPhrase}
      group by 1 order by 2 desc, 1 desc),
    kept as materialized (
      select c.article_id, c.part from candidates c
      where true
        ${mustNot === '' ? sql`` : sql`and not exists (select 1 from search_documents d where d.article_id = c.article_id and d.document @@ ${mustNot}::tsquery)`}
        ${
          system === null
            ? sql``
            : sql`and exists (
          select 1 from articles_rels r join symptoms o on o.id = r.symptoms_id
          join symptoms_rels sr on sr.parent_id in (o.id, o.replaced_by_id)
          join body_systems b on b.id = sr.body_systems_id
          where r.parent_id = c.article_id and b.slug = ${system})`
        }
      order by c.part desc, c.article_id desc limit ${MOST_RANKED}),
    parts as (
      select article_id, term, max(part) as part from (
        select s.article_id, s.term, s.part from strong s join kept using (article_id)
        union all
        select p.article_id, l.term, l.weight * p.strength
        from ${lists(cut)}, kept k join search_postings p on p.article_id = k.article_id
        where p.lexeme = l.lexeme) every
      where term >= 0 group by 1, 2),
    scores as (
      select k.article_id, coalesce(sum(p.part), 0)::float8 as score, 
        array_remove(array_agg(p.term order by p.term), null) as terms,
        array_remove(array_agg(p.part::float8 order by p.term), null) as parts
      from kept k left join parts p using (article_id) group by 1)
    select article_id as id, score, terms, parts,
      ${
        ids.length === 0
          ? sql`null::int[]`
          : sql`(select array_agg(distinct coalesce(s.replaced_by_id, s.id))
              from articles_rels r join symptoms s on s.id = r.symptoms_id
              where r.parent_id = article_id and r.path = 'symptoms'
                and coalesce(s.replaced_by_id, s.id) = any(${sql.param(ids)}::int[]))`
      } as symptoms
    from scores order by score desc, article_id desc`)
  return rows as Candidate[]
}
