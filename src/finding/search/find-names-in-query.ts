import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { QueryPlan, Term } from './query/plan-query'
import type { Reason } from './search-view'

export type NamedSymptom = Reason & {
  id: number
  /** Its own ID and those of symptoms that were merged into it. */
  ids: number[]
  slug: string
  /** When to call for help at once, as a clinician approved it. */
  redLine: string | null
  /** How much of what the query says is in the name, 0 to 1. */
  share: number
  /** Whether all of its words are part of a longer name that the query says, as *cramp* is of *stomach cramp*. */
  isPart: boolean
}

/** Maximum number of names that are read, and of symptoms per query. */
const MOST_NAMES = 300
const MOST = 20

/**
 * The symptoms named in a query: by a common name, a medical one, or one that readers confuse with them, which is
 * then labelled as related. A name counts for the share of the query that it is.
 */
export async function findNamesInQuery(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  { terms }: QueryPlan,
): Promise<NamedSymptom[]> {
  const lexemes = terms.flatMap((term) => term.lexemes)
  if (lexemes.length === 0) return []
  const { rows } = await connection.execute(sql`
    select s.id, (select string_agg(m.id::text, ',') from symptoms m where m.replaced_by_id = s.id) as merged, s.slug, s.plain_name as symptom, s.red_line_approval_text as "redLine", n.name,
      n.is_related as "isRelated", array_to_string(n.lexemes, ' ') as lexemes
    from (select symptom_id, name, is_related, lexemes from search_names
      where key = any(${sql.param(lexemes)}::text[]) and lexemes <@ ${sql.param(lexemes)}::text[] limit ${MOST_NAMES}) n
    join symptoms o on o.id = n.symptom_id join symptoms s on s.id = coalesce(o.replaced_by_id, o.id)`)
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  const best = new Map<number, Named>()
  for (const { lexemes: joined, merged, ...symptom } of rows as Row[]) {
    const { id, isRelated } = symptom
    const named = joined.split(' ')
    const inName = terms.filter((term) => term.lexemes.some((lexeme) => named.includes(lexeme)))
    const share = inName.reduce((sum, { weight }) => sum + weight, 0) / total
    const before = best.get(id)
    if (before && rank(before) >= rank({ isRelated, share })) continue
    best.set(id, { ...symptom, ids: [id, ...idsIn(merged)], inName, share })
  }
  const found = [...best.values()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST)
  return found.map(({ inName, ...symptom }) => ({
    ...symptom,
    isPart: found.some((other) => !other.isRelated && isWithin(inName, other.inName)),
  }))
}

type Named = Omit<NamedSymptom, 'isPart'> & { inName: Term[] }
type Row = Omit<Named, 'inName' | 'ids'> & { lexemes: string; merged: string | null }

const idsIn = (merged: string | null) => (merged === null ? [] : merged.split(',').map(Number))

const isWithin = (one: Term[], other: Term[]) =>
  one.length < other.length && one.every((term) => other.includes(term))

const rank = ({ isRelated, share }: { isRelated: boolean; share: number }) => share - (isRelated ? 1 : 0)
