import { sql } from '@payloadcms/db-postgres'
import type { Payload, Where } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/content/articles/count-articles'
import { aboutSymptoms, listTeasers } from '@/content/articles/list-teasers'
import { TEASERS_A_PAGE } from '@/content/articles/teasers-query'
import { type BodyRegion, bodyRegions } from '@/content/symptoms/body-regions'
import { idsOfPlace } from '@/content/symptoms/merge/with-merged'
import { redLineOf } from '@/content/symptoms/red-line/red-line'
import { connectionOf } from '@/db/connection'
import { pagingOf } from '@/design/paging'
import type { BodyRegionView, RegionCount } from './body-map-view'
import { nearRegions } from './near-regions'

/** Symptoms on one page of a region. */
export const REGION_SYMPTOMS_A_PAGE = 80
const RED_LINES_MOST = 6

const listed: Where = { and: [{ showInIndex: { equals: true } }, { replacedBy: { exists: false } }] }

/** All regions with their number of symptoms, in body order. */
export async function listBodyRegions(payload: Payload): Promise<Tagged<RegionCount[]>> {
  const counts = await countRegions(payload)
  return { view: bodyRegions.map(({ slug }) => counts(slug)), tags: [tags.symptoms] }
}

/**
 * One region with its symptoms and their articles.
 *
 * @param page of both lists, from 1
 * @returns null if there is no such region, or no such page of it
 */
export async function findBodyRegion(
  payload: Payload,
  slug: string,
  page = 1,
): Promise<Tagged<BodyRegionView> | null> {
  const region = bodyRegions.find((candidate) => candidate.slug === slug)
  if (!region) return null
  const own = aboutSymptoms(await idsOfPlace(payload, { region: region.slug }))
  const [found, redLined, articlesOf, counts, { articles, articleCount }] = await Promise.all([
    findListed(payload, region.slug, REGION_SYMPTOMS_A_PAGE, { page }),
    findListed(payload, region.slug, RED_LINES_MOST, { isRedLined: true }),
    countArticles(payload, 'symptoms'),
    countRegions(payload),
    listTeasers(payload, own, page),
  ])
  const { symptomCount } = counts(region.slug)
  const paging = pagingOf(
    `/body/map/${region.slug}`,
    page,
    [symptomCount, REGION_SYMPTOMS_A_PAGE],
    [articleCount, TEASERS_A_PAGE],
  )
  if (!paging) return null
  return {
    view: {
      slug: region.slug,
      redLines: redLined.flatMap((symptom) => redLineOf(symptom) ?? []),
      symptoms: found.map(({ id, slug: symptom, plainName, medicalName }) => ({
        slug: symptom,
        name: plainName,
        medicalName: medicalName || null,
        articleCount: articlesOf(id),
      })),
      symptomCount,
      articles,
      articleCount,
      paging,
      near: nearRegions[region.slug].map(counts),
    },
    tags: [tags.symptoms, tags.articles, ...articles.map(({ id }) => tags.article(id))],
  }
}

/** Symptoms of a region by name, as listed in the A to Z; with `isRedLined` only those with an approved line. */
async function findListed(
  payload: Payload,
  region: BodyRegion,
  limit: number,
  { page = 1, isRedLined = false },
) {
  const lined: Where[] = isRedLined ? [{ 'redLineApproval.text': { exists: true } }] : []
  const { docs } = await payload.find({
    collection: 'symptoms',
    where: { and: [listed, { bodyRegions: { in: [region] } }, ...lined] },
    select: { slug: true, plainName: true, medicalName: true, redLineApproval: true },
    sort: ['plainName', 'id'],
    depth: 0,
    limit,
    page,
    pagination: false,
    overrideAccess: false,
  })
  return docs
}

/** The number of A to Z symptoms per region; a lookup that returns 0 for others. */
async function countRegions(payload: Payload): Promise<(slug: BodyRegion) => RegionCount> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select r.value::text as slug, count(distinct s.id)::int as symptoms
    from symptoms_body_regions r join symptoms s on s.id = r.parent_id
    where s.show_in_index and s.replaced_by_id is null group by 1`)
  const counts = new Map(
    (rows as { slug: string; symptoms: number }[]).map((row) => [row.slug, row.symptoms]),
  )
  return (slug) => ({ slug, symptomCount: counts.get(slug) ?? 0 })
}
