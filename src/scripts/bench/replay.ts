import { type Popularity, traceHitRatio, traceImprovements, zipf } from './cache-model'
import { AUTHORS, SYMPTOMS } from './generate-content'
import { type Measured, spread } from './measure-site'
import { publishSummary, type Session, signIn } from './panel-session'
import { cpuOfFamily } from './process-facts'
import { randomFrom } from './random'
import { sendRequests } from './send-requests'
import { type Step, visitSite } from './visit-site'

/** CPU in milliseconds; that of the database is NaN where its processes cannot be seen. */
type Cost = { web: number; database: number }
export type Costs = {
  hit: Cost
  miss: Cost
  /** Compressing a page better after somebody has asked for it again. */
  improvement: Cost
  publication: Cost
}
export type Outcome = { hitRatio: number } & Cost

export type Trace = { views: number; pages: number; exponent: number; publications: number }
export type Replayed = Trace & { costs: Costs; measured: Outcome; predicted: Outcome }

/** Articles besides those of the trace, by which the costs are measured. */
export const OTHERS = 1000
const SEED = 4_000_037
const WARM = 300
const RENDERS = 400
const HITS = 20_000
const PUBLISHED = 25
const CONNECTIONS = 4
const LOOK_EVERY_MS = 1000
const IDLE_MS = 30
/** Has no factor in common with usual numbers of pages. */
const STEP = 7919

/** Replays views of articles by Zipf's law with publications between them, and says what the model predicts. */
export async function replay(measured: Measured, publicUrl: string, trace: Trace): Promise<Replayed> {
  const session = await signIn(measured.site, publicUrl)
  const costs = await measureCosts(measured, session, trace.pages)
  const popularity = zipf(trace.pages, trace.exponent)
  let visits = { reads: 0, hits: 0 }
  const cost = await costOf(measured, trace.views, async () => {
    const { site } = measured
    visits = await visitSite(
      { site, publicUrl, session, connections: CONNECTIONS },
      stepsOf(trace, popularity),
    )
  })
  return {
    ...trace,
    costs,
    measured: { hitRatio: visits.hits / visits.reads, ...cost },
    predicted: predict(trace, popularity, costs),
  }
}

function predict({ views, pages, publications }: Trace, popularity: Popularity, costs: Costs): Outcome {
  const hitRatio = traceHitRatio(popularity, views, (publications * pagesPurged(pages)) / pages)
  const perView = (part: keyof Cost) =>
    hitRatio * costs.hit[part] +
    (1 - hitRatio) * costs.miss[part] +
    traceImprovements(popularity, views) * costs.improvement[part] +
    (publications / views) * costs.publication[part]
  return { hitRatio, web: perView('web'), database: perView('database') }
}

/**
 * How many articles one publication purges: those about one of its two symptoms, of which each has two, and those that
 * its author has written or reviewed.
 */
export const pagesPurged = (articles: number): number => (4 * articles) / SYMPTOMS + (2 * articles) / AUTHORS

/** Of articles that are not in the trace. */
async function measureCosts(measured: Measured, session: Session, pages: number): Promise<Costs> {
  const { site } = measured
  const headers = { 'Accept-Encoding': 'br' }
  const paths = (ids: number[]) => ids.map((id) => ({ path: `/articles/article-${pages + id}`, headers }))
  const read = (ids: number[]) => sendRequests(site.url, paths(ids), CONNECTIONS)
  const cold = spread(RENDERS, OTHERS, 1)
  await read(spread(WARM, OTHERS))
  const miss = await costOf(measured, RENDERS, () => read(cold))
  const again = await costOf(measured, RENDERS, async () => {
    await read(cold)
    await untilIdle(site)
  })
  const [known = 1] = cold
  const hits = Array.from({ length: HITS }, () => known)
  await read(hits.slice(0, HITS / 10))
  const hit = await costOf(measured, HITS, () => read(hits))
  const improvement = { web: Math.max(0, again.web - hit.web), database: 0 }
  const publication = await costOf(measured, PUBLISHED, async () => {
    for (const id of spread(PUBLISHED, OTHERS))
      await publishSummary(site, session, pages + id, `Measured ${id}.`)
  })
  return { hit, miss, improvement, publication }
}

/** Until the server has done what it does after its answers. */
async function untilIdle(site: Measured['site']): Promise<void> {
  for (let [before, used] = [await site.cpuMs(), IDLE_MS + 1]; used > IDLE_MS; ) {
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
    const now = await site.cpuMs()
    used = now - before
    before = now
  }
}

async function costOf(
  { site, postgres }: Measured,
  count: number,
  work: () => Promise<unknown>,
): Promise<Cost> {
  const [web, database] = [await site.cpuMs(), cpuOfFamily(postgres) ?? Number.NaN]
  await work()
  return {
    web: ((await site.cpuMs()) - web) / count,
    database: ((cpuOfFamily(postgres) ?? Number.NaN) - database) / count,
  }
}

function* stepsOf({ views, pages, publications }: Trace, popularity: Popularity): Generator<Step> {
  const random = randomFrom(SEED)
  const sums: number[] = []
  for (const share of popularity) sums.push((sums.at(-1) ?? 0) + share)
  const every = publications === 0 ? Number.POSITIVE_INFINITY : Math.floor(views / publications)
  for (let view = 1; view <= views; view += 1) {
    const rank = firstAbove(sums, random.below(2 ** 31) / 2 ** 31)
    yield { kind: 'read', path: `/articles/article-${1 + ((rank * STEP) % pages)}` }
    if (view % every === 0) yield { kind: 'publication', article: 1 + random.below(pages) }
  }
}

function firstAbove(sums: readonly number[], point: number): number {
  let [from, to] = [0, sums.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sums[middle] ?? 1) > point) to = middle
    else from = middle + 1
  }
  return from
}
