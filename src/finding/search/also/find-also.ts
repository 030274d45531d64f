import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { NamedLink } from '@/design/LinkList'
import type { NamedSymptom } from '../find-names-in-query'
import type { AlsoRow } from './also-row'
import type { AlsoFound } from './also-view'
import { namesQuery, toNames } from './find-names-and-pages'
import { cardQuery, findSimilar, toCard } from './find-symptoms-near'
import { wordsOfName } from './words-of-name'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** A name that is this share of what a query says is what the query is about. */
const CARD_SHARE = 0.9
const MOST_SYMPTOMS = 8

/**
 * What a query leads to beside articles.
 *
 * @param query as it was asked: names of people and places are no words that a correction knows
 * @param corrected the same with its words corrected, or null
 * @param named the symptoms that it names
 * @param isLost whether it found no article: then symptoms that are written alike are looked for
 */
export async function findAlso(
  connection: Connection,
  query: string,
  corrected: string | null,
  named: NamedSymptom[],
  isLost: boolean,
): Promise<AlsoFound> {
  const [first] = named
  const own = first && !first.isRelated && first.share >= CARD_SHARE ? first : null
  const [asked, meant] = [wordsOfName(query), corrected === null ? null : wordsOfName(corrected)]
  const parts = [...(own ? [cardQuery(own.id)] : []), ...(asked || meant ? [namesQuery(asked, meant)] : [])]
  const [found, similar] = await Promise.all([
    parts.length === 0 ? null : connection.execute(sql.join(parts, sql` union all `)),
    isLost && named.length === 0 ? findSimilar(connection, corrected ?? query) : [],
  ])
  const rows = (found?.rows ?? []) as AlsoRow[]
  const { card, near } = toCard(rows)
  const others = named.filter((each) => each !== own).map(({ slug, symptom }) => ({ slug, name: symptom }))
  return {
    card,
    symptoms: distinct([...others, ...near, ...similar]).slice(0, MOST_SYMPTOMS),
    ...toNames(rows),
  }
}

const distinct = (links: NamedLink[]) => [...new Map(links.map((link) => [link.slug, link])).values()]
