import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { TEASERS_A_PAGE, toTeaser } from '@/content/articles/teasers-query'
import { listedCountQuery, listedTeasersQuery } from '@/content/lists/listed-articles'
import { idsInSql } from '@/db/ids-in-sql'
import { readTogether } from '@/db/read-together'
import type { NamedLink } from '@/design/LinkList'
import { pagingOf } from '@/design/paging'
import { bodyRegions } from './body-regions'
import { namesQuery, toNames } from './find-names'
import { namedQuery, toNamed } from './named-query'
import { nearQuery } from './near-query'
import { readSymptom } from './read-symptom'
import { redLineOf } from './red-line/red-line'
import { CHILDREN_A_PAGE, type SymptomView } from './symptom-view'

/**
 * The symptom with this slug; `replacedBy` is the slug of its replacement.
 *
 * @param page of its articles and of its narrower symptoms, from 1
 * @returns null if it is unknown, or has no such page
 */
export async function findSymptom(
  payload: Payload,
  slug: string,
  page = 1,
): Promise<(Tagged<SymptomView> & { replacedBy: string | null }) | null> {
  const symptom = await readSymptom(payload, slug)
  if (!symptom) return null
  const namesOf = (...kinds: string[]) =>
    symptom.names.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const relatedNames = namesOf('related', 'narrow', 'broad')
  const replacement = symptom.replacedBy === null ? [] : [symptom.replacedBy]
  const found = await readTogether(payload, {
    names: namesQuery([...replacement, ...symptom.parents]),
    near: nearQuery(symptom.id),
    related: namedQuery(symptom.id, relatedNames),
    children: childrenQuery(symptom.same, page),
    childCounts: childCountQuery(symptom.same),
    articles: listedTeasersQuery('symptom', symptom.id, TEASERS_A_PAGE, page),
    articleCounts: listedCountQuery('symptom', symptom.id),
  })
  const parents = toNames(symptom.parents, found.names).symptoms
  const articles = found.articles.map(toTeaser)
  const articleCount = found.articleCounts[0]?.count ?? 0
  const childCount = found.childCounts[0]?.count ?? 0
  const paging = pagingOf(
    `/symptoms/${slug}`,
    page,
    [articleCount, TEASERS_A_PAGE],
    [childCount, CHILDREN_A_PAGE],
  )
  if (!paging) return null
  return {
    view: {
      id: symptom.id,
      slug: symptom.slug,
      plainName: symptom.plainName,
      medicalName: symptom.medicalName,
      exactNames: namesOf('exact', 'lay'),
      relatedNames: toNamed(relatedNames, found.related),
      definition: symptom.definition,
      definitionSource: symptom.definitionSource,
      redLine: redLineOf(symptom),
      bodySystems: symptom.bodySystems,
      bodyRegions: bodyRegions.flatMap(({ slug: region }) =>
        symptom.bodyRegions.includes(region) ? [region] : [],
      ),
      codes: symptom.codes,
      parents,
      near: found.near,
      children: found.children,
      childCount,
      articles,
      articleCount,
      paging,
      isSample: symptom.isSample === true,
    },
    replacedBy: toNames(replacement, found.names).symptoms[0]?.slug ?? null,
    tags: [
      // Also touched by each article that is about it, or about what was merged into it: not by others.
      ...symptom.same.map(tags.symptom),
      tags.symptoms,
      tags.bodySystems,
      tags.authorNames,
      ...articles.map(({ id }) => tags.article(id)),
    ],
  }
}

/** The symptoms whose parent is one of these. */
const below = (parents: number[]) => sql`
  from (
    select distinct parent_id as id from symptoms_rels
    where path = 'parents' and symptoms_id = any(${idsInSql(parents)})) own
  cross join lateral (select * from symptoms s where s.id = own.id offset 0) c
  where c.replaced_by_id is null`

const childrenQuery = (parents: number[], page: number) => sql<NamedLink>`
  select c.slug, c.plain_name as name ${below(parents)}
  order by c.plain_name, c.id limit ${CHILDREN_A_PAGE} offset ${(page - 1) * CHILDREN_A_PAGE}`

const childCountQuery = (parents: number[]) => sql<{ count: number }>`
  select count(*)::int as count ${below(parents)}`
