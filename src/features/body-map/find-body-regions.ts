import type { Payload, Where } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/features/articles/count-articles'
import { findTeasers } from '@/features/articles/find-teasers'
import type { BodyRegionView, RegionCount } from './body-map-view'
import { type BodyRegion, bodyRegions } from './body-regions'
import { nearRegions } from './near-regions'

const SYMPTOMS_MOST = 2000
const ARTICLES_MOST = 100

/** All regions with the number of symptoms that readers look for there, in the order of the body. */
export async function listBodyRegions(payload: Payload): Promise<Tagged<RegionCount[]>> {
  const symptoms = await findListed(payload, { bodyRegions: { exists: true } })
  const counts = countsOf(symptoms)
  return { view: bodyRegions.map(({ slug }) => counts(slug)), tags: [tags.symptoms] }
}

/** One region with its symptoms and their answers; null where there is no such region. */
export async function findBodyRegion(payload: Payload, slug: string): Promise<Tagged<BodyRegionView> | null> {
  const region = bodyRegions.find((candidate) => candidate.slug === slug)
  if (!region) return null
  const near = nearRegions[region.slug]
  const [found, articlesOf] = await Promise.all([
    findListed(payload, { bodyRegions: { in: [region.slug, ...near] } }),
    countArticles(payload, 'symptoms'),
  ])
  const own = found.filter(({ bodyRegions: places }) => places?.includes(region.slug))
  const ids = own.map(({ id }) => id)
  const articles =
    ids.length === 0 ? [] : await findTeasers(payload, { symptoms: { in: ids } }, ARTICLES_MOST)
  return {
    view: {
      slug: region.slug,
      symptoms: own.map(({ id, slug: symptom, plainName, medicalName }) => ({
        slug: symptom,
        name: plainName,
        medicalName: medicalName || null,
        articleCount: articlesOf(id),
      })),
      articles,
      near: near.map(countsOf(found)),
    },
    tags: [tags.symptoms, tags.articles, ...articles.map(({ id }) => tags.article(id))],
  }
}

/** Symptoms that the A to Z lists too. */
async function findListed(payload: Payload, where: Where) {
  const { docs } = await payload.find({
    collection: 'symptoms',
    where: { and: [{ showInIndex: { equals: true } }, { replacedBy: { exists: false } }, where] },
    select: { slug: true, plainName: true, medicalName: true, bodyRegions: true },
    sort: 'plainName',
    depth: 0,
    limit: SYMPTOMS_MOST,
    pagination: false,
    overrideAccess: false,
  })
  return docs
}

const countsOf =
  (symptoms: { bodyRegions?: BodyRegion[] | null }[]) =>
  (slug: BodyRegion): RegionCount => ({
    slug,
    symptomCount: symptoms.filter(({ bodyRegions: places }) => places?.includes(slug)).length,
  })
