/** The largest value of a Postgres `integer`, which our ids are. */
const LARGEST_ID = 2_147_483_647

/** The number of a document as it stands in an address, or null where it cannot be one. */
export function readId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return id >= 1 && id <= LARGEST_ID ? id : null
}
