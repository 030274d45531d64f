/** The largest Postgres `integer`, the type of our ids. */
const LARGEST_ID = 2_147_483_647

/** The document id in a URL, or null if it cannot be one. */
export function readId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return id >= 1 && id <= LARGEST_ID ? id : null
}
