import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { withMerged } from '@/content/symptoms/merge/with-merged'
import type { connectionOf } from '@/db/connection'
import type { NamedLink } from '@/design/LinkList'
import { type AlsoRow, ofKind } from './also-row'
import type { AlsoFound } from './also-view'

type Connection = Awaited<ReturnType<typeof connectionOf>>
type Card = NonNullable<AlsoFound['card']>

const MOST_NEAR = 6
const DEFINITION_LENGTH = 300
/** Of a query that found nothing. */
const MOST_WORDS = 8

/** A symptom as a card, with the broader, narrower and related ones by name (AlsoRow). */
export const cardQuery = (id: number): SQL => sql`
  (select 'card' as kind, slug, plain_name as name, left(definition, ${DEFINITION_LENGTH}) as note, true as "isAsked"
    from symptoms where id = ${id})
  union all
  (select 'near', slug, plain_name, null, true from symptoms
    where show_in_index and replaced_by_id is null and id in (
      select parent_id from symptoms_rels where path in ('parents', 'related') and symptoms_id in ${withMerged([id])}
      union all select coalesce(o.replaced_by_id, o.id) from symptoms_rels r join symptoms o on o.id = r.symptoms_id
        where r.path in ('parents', 'related') and r.parent_id = ${id})
    and id <> ${id}
    order by plain_name limit ${MOST_NEAR})`

export function toCard(rows: readonly AlsoRow[]): { card: Card | null; near: NamedLink[] } {
  const [own] = ofKind(rows, 'card')
  return {
    card: own ? { slug: own.slug, name: own.name, definition: own.note } : null,
    near: ofKind(rows, 'near').map(({ slug, name }) => ({ slug, name })),
  }
}

/** The symptoms that have a word in their names which is written like one of a query (pg_trgm’s word similarity). */
export async function findSimilar(connection: Connection, query: string): Promise<NamedLink[]> {
  const words = (query.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const { rows } = await connection.execute(sql`
    select s.slug, s.plain_name as name
    from unnest(${sql.param(words)}::text[]) w (word) join symptoms s on s.plain_name %> w.word
    where s.show_in_index and s.replaced_by_id is null
    group by s.id order by max(word_similarity(w.word, s.plain_name)) desc, s.plain_name limit ${MOST_NEAR}`)
  return rows as NamedLink[]
}
