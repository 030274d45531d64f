import type { Payload } from 'payload'
import type { SymptomLink } from '@/content/articles/article-view'
import { idsOf } from '@/db/ids-of'
import type { NamedLink } from '@/design/LinkList'

type Named = NamedLink & { id: number }

/** Names of these symptoms, in the order of `ids`, without related ones, and their body systems. */
export async function findSymptomNames(
  payload: Payload,
  ids: number[],
): Promise<{ symptoms: (SymptomLink & { id: number })[]; bodySystems: Named[] }> {
  if (ids.length === 0) return { symptoms: [], bodySystems: [] }
  const { docs } = await payload.find({
    collection: 'symptoms',
    where: { id: { in: ids } },
    select: { slug: true, plainName: true, medicalName: true, names: true, codes: true, bodySystems: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const ordered = ids.flatMap((id) => byId.get(id) ?? [])
  return {
    symptoms: ordered.map(({ id, slug, plainName, medicalName, names, codes }) => {
      const exact = (names ?? []).filter(({ kind }) => kind === 'exact' || kind === 'lay')
      const others = [medicalName, ...exact.map(({ text }) => text)].filter(
        (name) => typeof name === 'string',
      )
      return {
        id,
        slug,
        name: plainName,
        otherNames: [...new Set(others)],
        codes: (codes ?? []).map(({ system, code }) => ({ system, code })),
      }
    }),
    bodySystems: await findBodySystemNames(payload, [
      ...new Set(ordered.flatMap((doc) => idsOf(doc.bodySystems))),
    ]),
  }
}

/** Names of these body systems, in the order of `ids`. */
export async function findBodySystemNames(payload: Payload, ids: number[]): Promise<Named[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'body-systems',
    where: { id: { in: ids } },
    select: { slug: true, name: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(({ id, slug, name }) => ({ id, slug, name }))
}
