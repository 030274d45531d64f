import type { Payload, Where } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { listTeasers, TEASERS_A_PAGE } from '@/content/articles/list-teasers'
import { idsOf } from '@/db/ids-of'
import { pagingOf } from '@/design/paging'
import { bodyRegions } from './body-regions'
import { findNamed } from './find-named'
import { findBodySystemNames, findSymptomNames } from './find-names'
import { findNear } from './find-near'
import { idsWithMerged } from './merge/with-merged'
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
  const { docs } = await payload.find({
    collection: 'symptoms',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const symptom = docs[0]
  if (!symptom) return null
  const same = await idsWithMerged(payload, symptom.id)
  const own = { symptoms: { in: same } }
  const below: Where = { and: [{ parents: { in: same } }, { replacedBy: { exists: false } }] }
  const namesOf = (...kinds: string[]) =>
    (symptom.names ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const [
    replacement,
    parents,
    near,
    bodySystems,
    relatedNames,
    children,
    childCount,
    { articles, articleCount },
  ] = await Promise.all([
    findSymptomNames(payload, idsOf(symptom.replacedBy)),
    findSymptomNames(payload, idsOf(symptom.parents)),
    findNear(payload, symptom.id),
    findBodySystemNames(payload, idsOf(symptom.bodySystems)),
    findNamed(payload, symptom.id, namesOf('related', 'narrow', 'broad')),
    payload.find({
      collection: 'symptoms',
      where: below,
      select: { slug: true, plainName: true },
      sort: ['plainName', 'id'],
      depth: 0,
      limit: CHILDREN_A_PAGE,
      page,
      pagination: false,
      overrideAccess: false,
    }),
    payload.count({ collection: 'symptoms', where: below, overrideAccess: false }),
    listTeasers(payload, own, page),
  ])
  const paging = pagingOf(
    `/symptoms/${slug}`,
    page,
    [articleCount, TEASERS_A_PAGE],
    [childCount.totalDocs, CHILDREN_A_PAGE],
  )
  if (!paging) return null
  return {
    view: {
      id: symptom.id,
      slug: symptom.slug,
      plainName: symptom.plainName,
      medicalName: symptom.medicalName ?? null,
      exactNames: namesOf('exact', 'lay'),
      relatedNames,
      definition: symptom.definition ?? null,
      definitionSource: symptom.definitionSource ?? null,
      redLine: redLineOf(symptom),
      bodySystems,
      bodyRegions: bodyRegions.flatMap(({ slug: region }) =>
        symptom.bodyRegions?.includes(region) ? [region] : [],
      ),
      codes: (symptom.codes ?? []).map(({ system, code }) => ({ system, code })),
      parents: parents.symptoms,
      near,
      children: children.docs.map((child) => ({ slug: child.slug, name: child.plainName })),
      childCount: childCount.totalDocs,
      articles,
      articleCount,
      paging,
      isSample: symptom.isSample === true,
    },
    replacedBy: replacement.symptoms[0]?.slug ?? null,
    tags: [
      tags.symptom(symptom.id),
      tags.symptoms,
      tags.bodySystems,
      tags.articles,
      ...articles.map(({ id }) => tags.article(id)),
    ],
  }
}
