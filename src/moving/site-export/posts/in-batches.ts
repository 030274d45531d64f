const BATCH = 200

/** What every such query has in common. */
export const batch = { sort: 'id', depth: 0, limit: BATCH, pagination: false } as const

/**
 * All rows of a table in the order of their ids, some hundreds at a time.
 *
 * @param find the next ones after an id, with `batch`
 */
export async function* inBatches<Row extends { id: number }>(
  find: (after: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = 0; ; ) {
    const found = await find(after)
    yield* found
    const last = found.at(-1)
    if (!last || found.length < BATCH) return
    after = last.id
  }
}
