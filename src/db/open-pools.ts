import type pg from 'pg'

/**
 * The pools of this process. Next runs its own copy of our modules next to the server's, and the server has to
 * check the pool that requests use.
 */
const registry = globalThis as { [key: symbol]: Set<pg.Pool> | undefined }
const KEY = Symbol.for('symptom-database.pools')

export const openPools = (): Set<pg.Pool> => {
  registry[KEY] ??= new Set()
  return registry[KEY]
}

/**
 * Whether every pool of this process gets a response from the database, over a connection like those of requests.
 *
 * @param limitMs timeout in milliseconds
 */
export async function poolsAnswer(limitMs = 3_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((done) => {
    timer = setTimeout(done, limitMs, false)
  })
  const asked = Promise.all([...openPools()].map((pool) => pool.query('select 1'))).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
