import type { Payload, Where } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/content/articles/count-articles'
import { aboutSymptoms, listTeasers } from '@/content/articles/list-teasers'
import { TEASERS_A_PAGE } from '@/content/articles/teasers-query'
import { idsOfPlace } from '@/content/symptoms/merge/with-merged'
import type { BodySystemView } from '@/content/symptoms/symptom-view'
import type { NamedLink } from '@/design/LinkList'
import { pagingOf } from '@/design/paging'

/** Symptoms on one page of a body system. */
export const SYMPTOMS_A_PAGE = 100

/** All body systems by name, with the number of their published articles. */
export async function listBodySystems(
  payload: Payload,
): Promise<Tagged<(NamedLink & { articleCount: number })[]>> {
  const [{ docs }, articlesOf] = await Promise.all([
    payload.find({
      collection: 'body-systems',
      select: { slug: true, name: true },
      sort: 'name',
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: false,
    }),
    countArticles(payload, 'body-systems'),
  ])
  return {
    view: docs.map(({ id, slug, name }) => ({ slug, name, articleCount: articlesOf(id) })),
    tags: [tags.bodySystems, tags.symptoms, tags.articles],
  }
}

/**
 * The body system with this slug, its symptoms and their articles.
 *
 * @param page of both lists, from 1
 * @returns null if it is unknown, or has no such page
 */
export async function findBodySystem(
  payload: Payload,
  slug: string,
  page = 1,
): Promise<Tagged<BodySystemView> | null> {
  const { docs } = await payload.find({
    collection: 'body-systems',
    where: { slug: { equals: slug } },
    select: { slug: true, name: true, description: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const system = docs[0]
  if (!system) return null
  // Hidden and replaced ones are not listed, as in the A to Z; their articles belong here all the same.
  const listed: Where = {
    and: [
      { bodySystems: { in: [system.id] } },
      { showInIndex: { not_equals: false } },
      { replacedBy: { exists: false } },
    ],
  }
  const own = aboutSymptoms(await idsOfPlace(payload, { system: system.id }))
  const [symptoms, symptomCount, { articles, articleCount }] = await Promise.all([
    payload.find({
      collection: 'symptoms',
      where: listed,
      select: { slug: true, plainName: true },
      sort: ['plainName', 'id'],
      depth: 0,
      limit: SYMPTOMS_A_PAGE,
      page,
      pagination: false,
      overrideAccess: false,
    }),
    payload.count({ collection: 'symptoms', where: listed, overrideAccess: false }),
    listTeasers(payload, own, page),
  ])
  const paging = pagingOf(
    `/body/${slug}`,
    page,
    [symptomCount.totalDocs, SYMPTOMS_A_PAGE],
    [articleCount, TEASERS_A_PAGE],
  )
  if (!paging) return null
  return {
    view: {
      slug: system.slug,
      name: system.name,
      description: system.description ?? null,
      symptoms: symptoms.docs.map((symptom) => ({ slug: symptom.slug, name: symptom.plainName })),
      symptomCount: symptomCount.totalDocs,
      articles,
      articleCount,
      paging,
    },
    tags: [tags.bodySystem(system.id), tags.symptoms, tags.articles],
  }
}
