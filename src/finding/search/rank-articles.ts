import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { NamedSymptom } from './find-names-in-query'
import { countLexemes, type WordCounts } from './query/look-up-words'
import { type PhraseWord, type QueryPlan, rarity, type Term } from './query/plan-query'

type Connection = Awaited<ReturnType<typeof connectionOf>>

export type RankedArticle = { id: number; score: number; symptoms: number[] }
export type Ranking = {
  /** Best first. */
  articles: RankedArticle[]
  /** Whether there are more than were ranked. */
  isMore: boolean
}

/** The articles that have a word most strongly are read, however many have it. */
const MOST_PER_WORD = 250
const MOST_PER_PHRASE = 1000
const MOST_ABOUT_RELATED = 100
/** So many are compared by all words of the query. */
const MOST_RANKED = 200
/** And so many of them by their titles. */
const MOST_BY_TITLE = 50
/** And so many by whether words that are neighbours in the query are neighbours in the text. */
const MOST_BY_CLOSENESS = 20
const MOST_PAIRS = 5

/** BM25’s greatest gain of a word that is all over a text, relative to one mention. */
const GAIN = 2.2
/** How much more an article is worth whose title, or a name of whose symptom, is the query. */
const TITLE_GAIN = 2
const CLOSENESS_GAIN = 0.3
const ALL_WORDS_GAIN = 0.3
/** A related symptom counts as a mention of its name. */
const RELATED_GAIN = 0.8
/** An article with less of the query than this share of what the others have is no result, unless it scores well. */
const LEAST_COVER = 0.5
const NEARLY_BEST = 0.8

type Row = { id: number; score: number; terms: number[]; symptoms: number[] | null }

/**
 * The published articles for a query, best first.
 *
 * BM25 over the fields of an article, with more for one whose title is (part of) the query. Each word is looked up
 * in the order of how strongly articles have it and only so far, so that a common word costs no more than a rare one.
 *
 * @param system the slug of a body system, or null for all
 */
export async function rankArticles(
  connection: Connection,
  plan: QueryPlan,
  named: NamedSymptom[],
  system: string | null,
): Promise<Ranking> {
  const { terms } = plan
  if (terms.length === 0) return { articles: [], isMore: false }
  const rows = await readCandidates(connection, plan, named, system)
  const total = sumOf(terms)
  const pairs = pairsOf(plan)
  const pairWeight = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const nearness = await readNearness(
    connection,
    rows.slice(0, MOST_BY_TITLE).map(({ id }) => id),
    pairs.map(({ query }) => query),
  )
  const counts = await countTitles(connection, plan, nearness)
  const scored = rows.map((row) => {
    const about = named.filter(({ id }) => row.symptoms?.includes(id))
    const share = (isRelated: boolean) =>
      Math.max(0, ...about.filter((each) => each.isRelated === isRelated).map((each) => each.share))
    const { title = [], close } = nearness.get(row.id) ?? {}
    const together = (close ?? []).reduce((sum, pair) => sum + (pairs[pair]?.weight ?? 0), 0)
    const base = GAIN * row.score + RELATED_GAIN * share(true) * total
    const score =
      base *
      (1 + TITLE_GAIN * Math.max(titleShare(title, plan, counts), share(false))) *
      (1 + (pairWeight > 0 ? (CLOSENESS_GAIN * together) / pairWeight : 0)) *
      (1 + (row.terms.length === terms.length ? ALL_WORDS_GAIN : 0))
    const covered = row.terms.reduce((sum, term) => sum + (terms[term]?.weight ?? 0), 0)
    return { id: row.id, score, cover: Math.max(covered, share(true) * total), symptoms: row.symptoms ?? [] }
  })
  scored.sort((a, b) => b.score - a.score || b.id - a.id)
  const best = scored[0]
  const widest = Math.max(0, ...scored.map((each) => each.cover))
  const results = scored.filter(
    ({ cover: own, score }) => own >= LEAST_COVER * widest || score >= NEARLY_BEST * (best?.score ?? 0),
  )
  return {
    articles: results.map(({ id, score, symptoms }) => ({ id, score, symptoms })),
    isMore: results.length >= MOST_RANKED,
  }
}

const sumOf = (terms: Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0)

/** How many articles have the words of titles that are not in the query. */
async function countTitles(
  connection: Connection,
  { counts }: QueryPlan,
  nearness: Map<number, Nearness>,
): Promise<Map<string, WordCounts>> {
  const wanted = new Set(
    [...nearness.values()].flatMap(({ title }) => title).filter((lexeme) => !counts.has(lexeme)),
  )
  return wanted.size === 0 ? counts : new Map([...counts, ...(await countLexemes(connection, [...wanted]))])
}

/** How much of a title is in the query (squared: a part of a title is another subject) times how much of the query it is. */
function titleShare(
  title: string[],
  { terms, articles }: QueryPlan,
  counts: Map<string, WordCounts>,
): number {
  if (title.length === 0) return 0
  const inTitle = terms.filter(({ lexemes }) => lexemes.some((lexeme) => title.includes(lexeme)))
  const asked = new Set(inTitle.flatMap((term) => term.lexemes))
  const weightOf = (lexemes: string[]) =>
    lexemes.reduce((sum, lexeme) => sum + rarity(counts.get(lexeme)?.articles ?? 0, articles), 0)
  const share = Math.min(1, weightOf(title.filter((lexeme) => asked.has(lexeme))) / weightOf(title))
  return share * share * Math.min(1, sumOf(inTitle) / sumOf(terms))
}

async function readCandidates(
  connection: Connection,
  plan: QueryPlan,
  named: NamedSymptom[],
  system: string | null,
): Promise<Row[]> {
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
          where symptoms_id = any(${sql.param(related)}::int[]) and path = 'symptoms' limit ${MOST_ABOUT_RELATED})`
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
          select 1 from articles_rels r join symptoms_rels sr on sr.parent_id = r.symptoms_id
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
      select k.article_id, coalesce(sum(p.part), 0)::float8 as score, array_remove(array_agg(p.term), null) as terms
      from kept k left join parts p using (article_id) group by 1)
    select article_id as id, score, terms,
      ${
        ids.length === 0
          ? sql`null::int[]`
          : sql`(select array_agg(distinct r.symptoms_id) from articles_rels r
              where r.parent_id = article_id and r.path = 'symptoms' and r.symptoms_id = any(${sql.param(ids)}::int[]))`
      } as symptoms
    from scores order by score desc, article_id desc`)
  return rows as Row[]
}

type Nearness = { title: string[]; close: number[] | null }

/** Of the best articles the words of the title, and which pairs of neighbours the text has. */
async function readNearness(
  connection: Connection,
  ids: number[],
  pairs: string[],
): Promise<Map<number, Nearness>> {
  const { rows } = await connection.execute(sql`
    select d.article_id as id, tsvector_to_array(d.title) as title, n.close
    from search_documents d left join lateral (
      select array_agg(q.pair - 1)::int[] as close
      from (select d.document || ''::tsvector as document offset 0) whole,
        unnest(${sql.param(pairs)}::tsquery[]) with ordinality as q (query, pair)
      where whole.document @@ q.query) n on d.article_id = any(${sql.param(pairs.length === 0 ? [] : ids.slice(0, MOST_BY_CLOSENESS))}::int[])
    where d.article_id = any(${sql.param(ids)}::int[])`)
  return new Map((rows as ({ id: number } & Nearness)[]).map(({ id, ...each }) => [id, each]))
}

/** Neighbours in the query that say most, as tsqueries: next to each other, or with one word between them. */
function pairsOf({ terms, pairs }: QueryPlan): { query: string; weight: number }[] {
  return pairs
    .flatMap(([one, other]) => {
      const [first, second] = [terms[one], terms[other]]
      if (!first || !second) return []
      const [a, b] = [anyOf(first.lexemes), anyOf(second.lexemes)]
      return [{ query: `${a} <-> ${b} | ${a} <2> ${b}`, weight: first.weight + second.weight }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PAIRS)
}

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`
const anyOf = (lexemes: string[]) => `(${lexemes.map(quoted).join(' | ')})`

function phraseQuery(phrase: PhraseWord[]): string {
  const parts = phrase.map(({ lexemes, at }, index) => {
    const before = phrase[index - 1]
    return `${before ? ` <${at - before.at}> ` : ''}${anyOf(lexemes)}`
  })
  return `(${parts.join('')})`
}
