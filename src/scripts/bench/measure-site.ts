import type { Instance } from './instance'
import { cpuOfFamily } from './process-facts'
import { type Sent, sendRequest, sendRequests } from './send-requests'

/** One kind of request: CPU of server and database per request and latencies, in milliseconds. */
export type Row = {
  requests: number
  web: number
  /** Null where the processes of the database cannot be seen. */
  database: number | null
  p50: number
  p99: number
}

export type Measured = {
  site: Instance
  /** The first process of the database. */
  postgres: number
}

/** Sends requests and says what each cost. */
export async function measureRequests(
  { site, postgres }: Measured,
  all: Sent[],
  connections?: number,
): Promise<Row> {
  const web = await site.cpuMs()
  const database = cpuOfFamily(postgres)
  const took = await sendRequests(site.url, all, connections)
  const databaseNow = cpuOfFamily(postgres)
  const each = (from: number, to: number) => (to - from) / all.length
  return {
    requests: all.length,
    web: each(web, await site.cpuMs()),
    database: database === null || databaseNow === null ? null : each(database, databaseNow),
    ...latenciesOf(took),
  }
}

export function latenciesOf(took: number[]): { p50: number; p99: number } {
  const ordered = [...took].sort((a, b) => a - b)
  const at = (share: number) =>
    ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** Different numbers from 1 to `most`, far apart, so that no two requests find the same rows in a cache. */
export const spread = (count: number, most: number, offset = 0): number[] =>
  Array.from(
    { length: count },
    (_, index) => 1 + (Math.floor(((index + 0.5) * most) / count + offset) % most),
  )

/** Comments as readers send them, each with a form of its own. */
export async function commentsToSend(site: Instance, publicUrl: string, articles: number[]): Promise<Sent[]> {
  const all: Sent[] = []
  for (const id of articles) {
    const path = `/articles/article-${id}/comment`
    const form = (await sendRequest(site.url, { path })).body.toString()
    const submission = /name="submission" value="([^"]+)"/.exec(form)?.[1]
    if (!submission) throw new Error(`${path} has no form`)
    const fields = {
      nickname: 'Robin',
      email: '',
      text: `It helped me to read this, number ${id}.`,
      submission,
    }
    all.push(formOf(path, publicUrl, fields))
  }
  return all
}

/** Ratings of different authors by one reader. */
export async function ratingsToSend(site: Instance, publicUrl: string, authors: number[]): Promise<Sent[]> {
  const { headers } = await sendRequest(site.url, { path: `/authors/author-${authors[0]}/rate` })
  const cookie = headers['set-cookie']?.join('; ').split(';')[0] ?? ''
  return authors.map((id) => formOf(`/authors/author-${id}/rate`, publicUrl, { stars: '4' }, cookie))
}

const formOf = (path: string, origin: string, fields: Record<string, string>, cookie = ''): Sent => ({
  method: 'POST',
  path,
  status: 303,
  headers: { Origin: origin, Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})
