import type { Instance } from './instance'
import { spread } from './measure-site'
import { sendRequests } from './send-requests'
import type { ServerFacts } from './serve'

const WARM = 300
const RENDERS = 1000
const CONNECTIONS = 2

/** How long the event loop stands still while articles are rendered for the first time, in milliseconds. */
export async function measureStalls(
  site: Instance,
  articles: number,
  say: (line: string) => void,
): Promise<ServerFacts['stalls']> {
  const [warm, cold] = [spread(WARM, articles), spread(RENDERS, articles, 1)]
  const render = (ids: number[]) =>
    sendRequests(
      site.url,
      ids.map((id) => ({ path: `/articles/article-${id}` })),
      CONNECTIONS,
    )
  await render(warm)
  await site.ask('watch')
  await render(cold)
  const { stalls } = await site.ask('facts')
  const figures = stalls && [stalls.p50, stalls.p99, stalls.max].map((ms) => ms.toFixed(1)).join(', ')
  say(`stalls of the event loop in ${RENDERS} renders: p50, p99, longest ${figures} ms (wanted ≤ 20 ms)`)
  return stalls
}
