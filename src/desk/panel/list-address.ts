/** One filter of a list: field, Payload's operator, value (several for `in`). */
export type Condition = readonly [field: string, operator: string, value: string | number | readonly number[]]

/**
 * The URL of a collection's list with filters, all of which must match. In the format of Payload's own filter
 * form, so that the form shows the filters.
 */
export function listAddress(collection: string, conditions: readonly Condition[] = []): string {
  const query = new URLSearchParams(conditions.flatMap(parametersOf)).toString()
  return `/admin/collections/${collection}${query && `?${query}`}`
}

function parametersOf([field, operator, value]: Condition, place: number): string[][] {
  const name = `where[or][0][and][${place}][${field}][${operator}]`
  if (typeof value !== 'object') return [[name, String(value)]]
  return value.map((one, index) => [`${name}[${index}]`, String(one)])
}
