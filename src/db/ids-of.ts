type Related = number | { id: number }

/** The ids of a relationship, populated or not. */
export function idsOf(related: Related[] | Related | null | undefined): number[] {
  const list = Array.isArray(related) ? related : related === null || related === undefined ? [] : [related]
  return list.map((item) => (typeof item === 'object' ? item.id : item))
}
