import type { FindNames } from '../../workflow/content-text'

/**
 * The names of people and things from the REST API; those that cannot be had are missing.
 *
 * @param api where it is
 */
export const findNames =
  (api: string): FindNames =>
  async (collection, field, ids) => {
    if (ids.length === 0) return new Map()
    const query = `where[id][in]=${ids.join(',')}&select[${field}]=true&depth=0&limit=${ids.length}`
    const response = await fetch(`${api}/${collection}?${query}`, { credentials: 'include' }).catch(
      () => null,
    )
    const { docs = [] }: { docs?: Record<string, unknown>[] } = response?.ok ? await response.json() : {}
    return new Map(docs.map((doc) => [Number(doc.id), doc[field]]))
  }
