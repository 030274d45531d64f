import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countTeasers, findTeasers } from '@/content/articles/find-teasers'
import { idsOf } from '@/db/ids-of'
import { bodyRegions } from './body-regions'
import { findNamed } from './find-named'
import { findBodySystemNames, findSymptomNames } from './find-names'
import { redLineOf } from './red-line/red-line'
import type { SymptomView } from './symptom-view'

const ARTICLES_MOST = 100
const CHILDREN_MOST = 100

/** The symptom with this slug; `replacedBy` is the slug of its replacement. Null if unknown. */
export async function findSymptom(
  payload: Payload,
  slug: string,
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
  const own = { symptoms: { in: [symptom.id] } }
  const below = { parents: { in: [symptom.id] } }
  const namesOf = (...kinds: string[]) =>
    (symptom.names ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const [replacement, parents, bodySystems, relatedNames, children, childCount, articles, articleCount] =
    await Promise.all([
      findSymptomNames(payload, idsOf(symptom.replacedBy)),
      findSymptomNames(payload, idsOf(symptom.parents)),
      findBodySystemNames(payload, idsOf(symptom.bodySystems)),
      findNamed(payload, symptom.id, namesOf('related', 'narrow', 'broad')),
      payload.find({
        collection: 'symptoms',
        where: below,
        select: { slug: true, plainName: true },
        sort: 'plainName',
        depth: 0,
        limit: CHILDREN_MOST,
        pagination: false,
        overrideAccess: false,
      }),
      payload.count({ collection: 'symptoms', where: below, overrideAccess: false }),
      findTeasers(payload, own, ARTICLES_MOST),
      countTeasers(payload, own),
    ])
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
      children: children.docs.map((child) => ({ slug: child.slug, name: child.plainName })),
      childCount: childCount.totalDocs,
      articles,
      articleCount,
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
