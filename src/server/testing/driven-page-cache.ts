import { type DatabaseState, PageCache, type PageCacheOptions } from '../page-cache'

export type TestPage = {
  text: string
  tags: string[] | null
  missing: boolean
  bytes: number
  freshForMs?: number
}

/** A cache with a renderer controlled by the test: each render waits until the test settles it. */
export function driven(options: Partial<PageCacheOptions<TestPage>> = {}) {
  const renders: { key: string; finish: (page: Partial<TestPage>) => void; fail: () => void }[] = []
  const clock = { ms: 0, purgesArrive: true, database: 'answers' as DatabaseState }
  const failures: string[] = []
  const cache = new PageCache<TestPage>({
    maxBytes: 100_000,
    now: () => clock.ms,
    purgesArrive: () => clock.purgesArrive,
    databaseState: () => clock.database,
    onRenderFailed: (key) => failures.push(key),
    render: (key) =>
      new Promise((finish, fail) => {
        renders.push({
          key,
          finish: (page) => finish({ text: key, tags: [key], missing: false, bytes: 100, ...page }),
          fail: () => fail(new Error('no database')),
        })
      }),
    ...options,
  })
  const load = async (key: string, page: Partial<TestPage> = {}) => {
    const got = cache.get(key)
    renders.at(-1)?.finish(page)
    return got
  }
  return { cache, renders, clock, failures, load }
}
