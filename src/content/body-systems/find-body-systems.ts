import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countLookup } from '@/content/articles/count-articles'
import { TEASERS_A_PAGE, toTeaser } from '@/content/articles/teasers-query'
import { listedCountQuery, listedCountsQuery, listedTeasersQuery } from '@/content/lists/listed-articles'
import { listedSymptomsQuery, symptomCountQuery } from '@/content/lists/listed-symptoms'
import type { BodySystemView } from '@/content/symptoms/symptom-view'
import { readTogether } from '@/db/read-together'
import type { NamedLink } from '@/design/LinkList'
import { pagingOf } from '@/design/paging'

/** Symptoms on one page of a body system. */
export const SYMPTOMS_A_PAGE = 100

type ListedSystem = NamedLink & { articleCount: number }

/** All body systems by name, with the number of their published articles. */
export async function listBodySystems(payload: Payload): Promise<Tagged<ListedSystem[]>> {
  return toBodySystems(await readTogether(payload, bodySystemQueries))
}

/** The queries of `listBodySystems`, for `readTogether`. */
export const bodySystemQueries = {
  systems: sql<NamedLink & { id: number }>`select id, slug, name from body_systems order by name, id`,
  systemCounts: listedCountsQuery('body-system'),
}

type SystemRows = {
  systems: (NamedLink & { id: number })[]
  systemCounts: { key: string; articles: number }[]
}

export function toBodySystems({ systems, systemCounts }: SystemRows): Tagged<ListedSystem[]> {
  const articlesOf = countLookup(systemCounts)
  return {
    view: systems.map(({ id, slug, name }) => ({ slug, name, articleCount: articlesOf(id) })),
    tags: [tags.bodySystems, tags.symptoms, tags.articles],
  }
}

/**
 * The body system with this slug, its symptoms and their articles. Hidden and replaced symptoms are not listed, as in
 * the A to Z; their articles belong here all the same.
 *
 * @param page of both lists, from 1
 * @returns null if it is unknown, or has no such page
 */
export async function findBodySystem(
  payload: Payload,
  slug: string,
  page = 1,
): Promise<Tagged<BodySystemView> | null> {
  const id = sql`select id from body_systems where slug = ${slug}`
  const found = await readTogether(payload, {
    systems: sql<{ id: number; slug: string; name: string; description: string | null }>`
      select id, slug, name, description from body_systems where slug = ${slug}`,
    symptoms: listedSymptomsQuery<NamedLink>(
      'body-system',
      id,
      sql`s.slug, s.plain_name as name`,
      SYMPTOMS_A_PAGE,
      page,
    ),
    symptomCounts: symptomCountQuery('body-system', id),
    articles: listedTeasersQuery('body-system', id, TEASERS_A_PAGE, page),
    articleCounts: listedCountQuery('body-system', id),
  })
  const system = found.systems[0]
  if (!system) return null
  const symptomCount = found.symptomCounts[0]?.count ?? 0
  const articleCount = found.articleCounts[0]?.count ?? 0
  const paging = pagingOf(
    `/body/${slug}`,
    page,
    [symptomCount, SYMPTOMS_A_PAGE],
    [articleCount, TEASERS_A_PAGE],
  )
  if (!paging) return null
  return {
    view: {
      slug: system.slug,
      name: system.name,
      description: system.description ?? null,
      symptoms: found.symptoms,
      symptomCount,
      articles: found.articles.map(toTeaser),
      articleCount,
      paging,
    },
    tags: [tags.bodySystem(system.id), tags.symptoms, tags.articles],
  }
}
