import type pg from 'pg'

/**
 * The pools of this process. Next runs its own copy of our modules beside the server's, and the server wants to know
 * how the pool does that requests use.
 */
const registry = globalThis as { [key: symbol]: Set<pg.Pool> | undefined }
const KEY = Symbol.for('symptom-database.pools')

export const openPools = (): Set<pg.Pool> => {
  registry[KEY] ??= new Set()
  return registry[KEY]
}

/**
 * Whether each pool of this process gets an answer from the database, over a connection like those of requests.
 *
 * @param limitMs milliseconds to wait for it
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
