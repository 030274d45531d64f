import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { TEASERS_A_PAGE, toTeaser } from '@/content/articles/teasers-query'
import { listedCountQuery, listedTeasersQuery } from '@/content/lists/listed-articles'
import { listedSymptomsQuery, symptomCountsQuery } from '@/content/lists/listed-symptoms'
import { type BodyRegion, bodyRegions } from '@/content/symptoms/body-regions'
import { redLineOf } from '@/content/symptoms/red-line/red-line'
import { isoTime } from '@/db/iso-time'
import { readTogether } from '@/db/read-together'
import { pagingOf } from '@/design/paging'
import type { Symptom } from '@/payload-types'
import type { BodyRegionView, RegionCount } from './body-map-view'
import { nearRegions } from './near-regions'

/** Symptoms on one page of a region. */
export const REGION_SYMPTOMS_A_PAGE = 80
const RED_LINES_MOST = 6

/** All regions with their number of symptoms, in body order. */
export async function listBodyRegions(payload: Payload): Promise<Tagged<RegionCount[]>> {
  const { counts } = await readTogether(payload, { counts: symptomCountsQuery('region') })
  const countOf = regionCounts(counts)
  return { view: bodyRegions.map(({ slug }) => countOf(slug)), tags: [tags.symptoms] }
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
  const found = await readTogether(payload, {
    symptoms: listedSymptomsQuery<BodyRegionView['symptoms'][number]>(
      'region',
      region.slug,
      symptomColumns,
      REGION_SYMPTOMS_A_PAGE,
      page,
    ),
    redLined: redLinedQuery(region.slug),
    counts: symptomCountsQuery('region'),
    articles: listedTeasersQuery('region', region.slug, TEASERS_A_PAGE, page),
    articleCounts: listedCountQuery('region', region.slug),
  })
  const countOf = regionCounts(found.counts)
  const { symptomCount } = countOf(region.slug)
  const articles = found.articles.map(toTeaser)
  const articleCount = found.articleCounts[0]?.count ?? 0
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
      redLines: found.redLined.flatMap((symptom) => redLineOf(symptom) ?? []),
      symptoms: found.symptoms,
      symptomCount,
      articles,
      articleCount,
      paging,
      near: nearRegions[region.slug].map(countOf),
    },
    tags: [tags.symptoms, tags.articles, ...articles.map(({ id }) => tags.article(id))],
  }
}

const symptomColumns = sql`
  s.slug, s.plain_name as name, nullif(s.medical_name, '') as "medicalName",
  (select count from (${listedCountQuery('symptom', sql`s.id`)}) c) as "articleCount"`

type RedLined = Pick<Symptom, 'slug' | 'plainName' | 'redLineApproval'>

/** Symptoms of a region with an approved line, by name. */
const redLinedQuery = (region: BodyRegion) => sql<RedLined>`
  select s.slug, s.plain_name as "plainName", json_build_object('text', s.red_line_approval_text,
    'by', s.red_line_approval_by, 'on', ${isoTime(sql`s.red_line_approval_on`)}) as "redLineApproval"
  from symptom_listings l cross join lateral (select * from symptoms x where x.id = l.symptom_id offset 0) s
  where l.list = 'region' and l.key = ${region}::text and s.red_line_approval_text is not null
  order by l.name, l.symptom_id limit ${RED_LINES_MOST}`

/** The number of A to Z symptoms per region; a lookup that returns 0 for others. */
function regionCounts(rows: { key: string; count: number }[]): (slug: BodyRegion) => RegionCount {
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  return (slug) => ({ slug, symptomCount: counts.get(slug) ?? 0 })
}
