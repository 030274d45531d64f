import type { connectionOf } from '@/db/connection'
import type { NamedLink } from '@/design/LinkList'
import type { NamedSymptom } from '../find-names-in-query'
import type { AlsoFound } from './also-view'
import { findNamesAndPages } from './find-names-and-pages'
import { findCard, findSimilar } from './find-symptoms-near'

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
  const [found, { authors, pages }, similar] = await Promise.all([
    own ? findCard(connection, own.id) : null,
    findNamesAndPages(connection, query, corrected),
    isLost && named.length === 0 ? findSimilar(connection, corrected ?? query) : [],
  ])
  const others = named.filter((each) => each !== own).map(({ slug, symptom }) => ({ slug, name: symptom }))
  return {
    card: found?.card ?? null,
    symptoms: distinct([...others, ...(found?.near ?? []), ...similar]).slice(0, MOST_SYMPTOMS),
    authors,
    pages,
  }
}

const distinct = (links: NamedLink[]) => [...new Map(links.map((link) => [link.slug, link])).values()]
