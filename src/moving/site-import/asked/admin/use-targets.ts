'use client'

import { useEffect, useMemo, useState } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'

/** What a category or tag can be here. */
export type Target = { kind: 'symptoms' | 'bodySystems'; slug: string; label: string }

export const targetKey = ({ kind, slug }: Pick<Target, 'kind' | 'slug'>) => `${kind} ${slug}`

type Found = { slug: string; name: string }

/** More than REST gives at once; a vocabulary has some. */
const AT_ONCE = 1000

/** All of a collection, by name; what came so far where the site does not answer. */
async function findAll(collection: string, name: string): Promise<Found[]> {
  const found: Found[] = []
  for (let page = 1; ; page++) {
    const select = `select[slug]=true&select[${name}]=true`
    const address = `/api/${collection}?${select}&sort=${name}&depth=0&limit=${AT_ONCE}&page=${page}`
    const response = await fetch(address, { credentials: 'include' }).catch(() => null)
    if (!response?.ok) return found
    const { docs, hasNextPage } = (await response.json()) as {
      docs: Record<string, string | null>[]
      hasNextPage: boolean
    }
    found.push(...docs.flatMap((doc) => (doc.slug ? [{ slug: doc.slug, name: doc[name] ?? doc.slug }] : [])))
    if (!hasNextPage) return found
  }
}

export type Targets = {
  all: Target[]
  byKey: ReadonlyMap<string, Target>
  /** By the label in lower case. */
  byLabel: ReadonlyMap<string, Target>
}

/** The symptoms and body systems of this site; null until they are known. */
export function useTargets(): Targets | null {
  const words = useWords(siteImportWords)
  const [found, setFound] = useState<{ symptoms: Found[]; systems: Found[] } | null>(null)
  useEffect(() => {
    const load = async () => {
      const symptoms = await findAll('symptoms', 'plainName')
      setFound({ symptoms, systems: await findAll('body-systems', 'name') })
    }
    void load()
  }, [])
  return useMemo(() => {
    if (!found) return null
    const of = (kind: Target['kind'], what: string, some: Found[]) =>
      some.map(({ slug, name }) => ({ kind, slug, label: `${name} (${what})` }))
    const all: Target[] = [
      ...of('symptoms', words.symptom, found.symptoms),
      ...of('bodySystems', words.bodySystem, found.systems),
    ]
    return {
      all,
      byKey: new Map(all.map((target) => [targetKey(target), target])),
      byLabel: new Map(all.map((target) => [target.label.toLowerCase(), target])),
    }
  }, [found, words])
}
