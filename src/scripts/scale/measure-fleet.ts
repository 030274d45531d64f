import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { dataPaths } from '@/server/postgres/data-paths'
import { DeskClient } from './desk-client'
import {
  commentWords,
  delaysOf,
  oldestSeen,
  percentile,
  publicationWords,
  type Reader,
  startReader,
  takenBack,
} from './reader'
import type { Fleet } from './start-fleet'

/** A publication counts as seen in time within so many milliseconds. */
const SEEN_MS = 250
/** No page may be older, also with a silently cut connection or a killed instance; docs/operations/scaling.md. */
const BOUND_MS = 7_000
const WARM_UP = 10
const DURING_FAULTS = 40
const APPROVALS = 10

export type ScaleReport = {
  versions: string
  publish: { reader: string; within: number; p50Ms: number; p99Ms: number; failures: number }[]
  faults: { boundMs: number; readers: { reader: string; oldestMs: number; failures: number }[] }
  replica: { reader: string; approvals: number; takenBack: number; slowestMs: number }[]
  /** Statements that the replica answered in each part. */
  onReplica: number[]
}

/** Publishes on one instance and watches from the others, with and without faults, and with a replica far behind. */
export async function measureFleet(
  fleet: Fleet,
  publications: number,
  say: (line: string) => void,
): Promise<ScaleReport> {
  const { writer, reviewer, article, slug } = await prepare(fleet)
  const announced = new Map<number, number>()
  let number = 0
  const publish = async () => {
    number += 1
    await writer.publish(article, publicationWords(number), reviewer)
    announced.set(number, performance.now())
  }
  const watch = () =>
    fleet.places
      .filter(({ name }) => name !== 'web-1')
      .map(({ name, url }) => startReader(name, `${url}/articles/${slug}`))
  const standby = new pg.Client({ connectionString: fleet.standby.url })
  standby.on('error', () => undefined)
  await standby.connect()
  const onReplica: number[] = []
  let before = await readsOf(standby)
  const countReads = async () => {
    const now = await readsOf(standby)
    onReplica.push(now - before)
    before = now
  }

  // Everything is loaded and compiled before it is measured.
  let readers = watch()
  for (let round = 0; round < WARM_UP; round++) await publish()
  await settle(readers)
  await countReads()
  onReplica.length = 0

  say(`${publications} publications on web-1`)
  readers = watch()
  const first = number + 1
  for (let round = 0; round < publications; round++) await publish()
  await settle(readers)
  const counted = new Map([...announced].filter(([key]) => key >= first))
  const seen = readers.map((reader) => {
    const delays = delaysOf(reader, counted)
    return {
      reader: reader.name,
      within: delays.filter((delay) => delay <= SEEN_MS).length / delays.length,
      p50Ms: percentile(delays, 0.5),
      p99Ms: percentile(delays, 0.99),
      failures: reader.failures,
    }
  })
  for (const each of seen)
    say(
      `  ${each.reader.padEnd(8)} ${(each.within * 100).toFixed(1)} % within ${SEEN_MS} ms, p50 ${each.p50Ms.toFixed(0)} ms, p99 ${each.p99Ms.toFixed(0)} ms, ${each.failures} failures`,
    )
  await countReads()

  say('Connections for purges lost in silence (web-2) and cut (web-3), then web-3 killed')
  readers = watch()
  for (let round = 0; round < DURING_FAULTS; round++) {
    if (round === 8) fleet.direct[1]?.forgetConnections()
    if (round === 16) fleet.direct[2]?.resetConnections()
    if (round === 24) fleet.instances[2]?.kill('SIGKILL')
    await publish()
  }
  await wait(BOUND_MS + 2_000)
  await settle(readers)
  const faults = readers.map((reader) => ({
    reader: reader.name,
    oldestMs: oldestSeen(reader, announced),
    failures: reader.failures,
  }))
  for (const each of faults)
    say(
      `  ${each.reader.padEnd(8)} oldest page ${each.oldestMs.toFixed(0)} ms (at most ${BOUND_MS}), ${each.failures} failures`,
    )
  await countReads()

  say(`A replica that is 5 s behind: ${APPROVALS} approvals`)
  await delayReplica(fleet, standby)
  const watching = watch().filter(({ name }) => name !== 'web-3')
  const approved = new Map<number, number>()
  for (let comment = 1; comment <= APPROVALS; comment++) {
    await writer.approveComment(await receiveComment(fleet, article, commentWords(comment)))
    approved.set(comment, performance.now())
    // Long enough for the replica to be used in between, and not a multiple of its delay.
    await wait(comment % 3 === 0 ? 6_300 : 700)
    await publish()
  }
  await wait(6_000)
  await settle(watching)
  const replica = watching.map((reader) => ({
    reader: reader.name,
    approvals: APPROVALS,
    takenBack: takenBack(reader),
    slowestMs: Math.max(...commentDelays(reader, approved)),
  }))
  for (const each of replica)
    say(
      `  ${each.reader.padEnd(8)} ${each.takenBack} of ${each.approvals} taken back, slowest after ${each.slowestMs.toFixed(0)} ms`,
    )
  await countReads()
  say(`Statements on the replica: ${onReplica.join(', ')}`)
  await standby.end()
  return {
    versions: fleet.versions,
    publish: seen,
    faults: { boundMs: BOUND_MS, readers: faults },
    replica,
    onReplica,
  }
}

async function prepare({ places, publicUrl, account }: Fleet) {
  const site = places[0]?.url ?? publicUrl
  const writer = new DeskClient(site, publicUrl)
  const reviewer = new DeskClient(site, publicUrl)
  await writer.send('POST', '/users/login', account)
  const second = { email: 'reviewer@example.org', password: account.password }
  await writer.create('users', { ...second, role: 'editor', name: 'The reviewer' })
  await reviewer.send('POST', '/users/login', second)
  const author = await writer.create('authors', { name: 'Dana Tester', slug: 'dana-tester' })
  const symptom = await writer.create('symptoms', { plainName: 'Tested pain', slug: 'tested-pain' })
  const { id } = await writer.create('articles?draft=true', {
    question: 'What does the trial mean?',
    slug: 'what-does-the-trial-mean',
    summary: 'A trial of several machines.',
    language: 'en',
    authors: [author.id],
    symptoms: [symptom.id],
  })
  return { writer, reviewer, article: id, slug: 'what-does-the-trial-mean' }
}

/** A pending comment, as a reader's form stores it. */
async function receiveComment({ primary }: Fleet, article: number, words: string): Promise<number> {
  const client = new pg.Client({ connectionString: primary.url })
  await client.connect()
  const { rows } = await client.query<{ id: number }>(
    `insert into comments (article_id, display_name, text, status, voice)
      values ($1, 'Robin', $2, 'pending', 'reader') returning id`,
    [article, words],
  )
  await client.end()
  return rows[0]?.id ?? 0
}

const settle = async (readers: Reader[]) => {
  await wait(1_000)
  await Promise.all(readers.map((reader) => reader.stop()))
}

function commentDelays({ looks }: Reader, approved: Map<number, number>): number[] {
  return [...approved].map(([comment, at]) => {
    const first = looks.find(({ comments }) => comments.has(comment))
    return first ? Math.max(0, first.answeredAt - at) : Number.POSITIVE_INFINITY
  })
}

async function readsOf(standby: pg.Client): Promise<number> {
  const { rows } = await standby.query<{ n: number }>(
    'select xact_commit::int as n from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.n ?? 0
}

async function delayReplica({ standbyDir }: Fleet, standby: pg.Client): Promise<void> {
  const settings = path.join(dataPaths(standbyDir).cluster, 'postgresql.auto.conf')
  await appendFile(settings, `recovery_min_apply_delay = '5s'\n`)
  await standby.query('select pg_reload_conf()')
}
