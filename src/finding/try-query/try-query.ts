import type { Payload } from 'payload'
import { preparedConnection } from '@/db/prepared-connection'
import { type FoundDanger, findDanger } from '@/site/danger/find-danger'
import { readDangers } from '@/site/danger/read-dangers'
import type { NamedSymptom } from '../search/find-names-in-query'
import { findRanked, type PlacedArticle } from '../search/find-ranked'
import { pinKey } from '../search/pins/pin-key'
import { listPins, type PinnedArticle } from '../search/pins/read-pins'
import type { QueryPlan } from '../search/query/plan-query'
import { readQuery } from '../search/query/read-query'
import type { ScoreParts } from '../search/rank-articles'
import { readHits } from '../search/read-hits'
import { tidyQuery } from '../search/tidy-query'
import { type Place, readPlaces } from './read-places'
import { type Above, whyAbove } from './why-above'

const MOST_SHOWN = 10

/** A word that counts: as it was searched for, in how many articles it is, and its share of what the query says. */
export type TriedWord = { word: string; articles: number; share: number }
export type TriedHit = {
  id: number
  question: string
  slug: string
  isPinned: boolean
  score: number
  /** Null for a pinned article that the words alone would not find. */
  parts: ScoreParts | null
  words: { word: string; adds: number; places: Place[] }[]
  /** The symptom for which `parts.nameShare` or `parts.related` counts. */
  symptom: string | null
  /** Why it stands above the next one; null for the last. */
  above: Above | null
}
export type Tried = {
  query: string
  /** The form for which articles are pinned; null for none. */
  key: string | null
  correction: string | null
  words: TriedWord[]
  /** Words that say nothing, or that no article and no name has. */
  ignored: string[]
  named: Pick<NamedSymptom, 'slug' | 'symptom' | 'name' | 'isRelated' | 'share' | 'redLine'>[]
  danger: FoundDanger | null
  pins: PinnedArticle[]
  hits: TriedHit[]
  total: number
}

/**
 * What readers see for a query, and why: how its words are understood, the notice of danger, and the first results
 * with what their scores are made of. Nothing is counted or kept.
 *
 * @returns null for an empty query
 */
export async function tryQuery(payload: Payload, asked: string): Promise<Tried | null> {
  const query = tidyQuery(asked)
  if (query === '') return null
  const connection = preparedConnection(payload)
  const found = await findRanked(connection, query, { system: null, corrects: true })
  const { plan, named } = found
  const shown = found.articles.slice(0, MOST_SHOWN)
  const ids = shown.map(({ id }) => id)
  const key = pinKey(plan.correction ?? query)
  const [places, articles, dangers, pins] = await Promise.all([
    readPlaces(
      connection,
      ids,
      plan.terms.flatMap(({ lexemes }) => lexemes),
    ),
    readHits(connection, ids),
    readDangers(payload),
    key === null ? [] : listPins(connection, key),
  ])
  const wordOf = (term: number) => plan.terms[term]?.words[0] ?? ''
  const placesOf = (id: number, term: number) => [
    ...new Set((plan.terms[term]?.lexemes ?? []).flatMap((lexeme) => places.get(id)?.get(lexeme) ?? [])),
  ]
  return {
    query,
    key,
    correction: plan.correction,
    words: wordsOf(plan),
    ignored: ignoredIn(plan.correction ?? query, plan),
    named,
    danger: findDanger(query, 'any', dangers),
    pins: pins[0]?.articles ?? [],
    hits: shown.flatMap((placed, index) => {
      const article = articles.get(placed.id)?.article
      if (!article) return []
      const parts = placed.ranked?.parts ?? null
      return [
        {
          id: placed.id,
          question: article.question,
          slug: article.slug,
          isPinned: placed.isPinned,
          score: placed.ranked?.score ?? 0,
          parts,
          words: (parts?.words ?? []).map(({ term, adds }) => ({
            word: wordOf(term),
            adds,
            places: placesOf(placed.id, term),
          })),
          symptom: symptomOf(placed, named),
          above: whyAbove(placed, found.articles[index + 1]),
        },
      ]
    }),
    total: found.articles.length,
  }
}

function wordsOf({ terms, counts }: QueryPlan): TriedWord[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  return terms.map(({ words, lexemes, weight }) => ({
    word: words[0] ?? '',
    articles: Math.max(0, ...lexemes.map((lexeme) => counts.get(lexeme)?.articles ?? 0)),
    share: weight / total,
  }))
}

function ignoredIn(query: string, { terms }: QueryPlan): string[] {
  const told = new Set(terms.flatMap(({ words }) => words))
  const words = readQuery(query).words.filter(
    ({ word, joined, whole }) => ![word, ...joined, whole?.word ?? ''].some((form) => told.has(form)),
  )
  return [...new Set(words.map(({ word }) => word))]
}

function symptomOf({ ranked }: PlacedArticle, named: NamedSymptom[]): string | null {
  const about = named.filter(({ id }) => ranked?.symptoms.includes(id))
  return about[0]?.symptom ?? null
}
