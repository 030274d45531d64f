import net, { type AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { RUNNING_JOBS } from '@/db/locks'
import { log } from '@/log'
import { chores } from '@/scripts/worker-chores'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeContact,
  makeErrorReport,
  makeStaff,
} from '@/testing/factories'
import { openFaultProxy } from '@/testing/fault-proxy'
import { testPayload } from '@/testing/payload'
import { isWorkerPresent } from './is-worker-present'
import { openJobsSession, takeJobsLock } from './jobs-lock'
import { keepWorking, type Worker } from './keep-working'
import { queueChange } from './testing/queue-change'

const DAY_MS = 24 * 3_600_000

let payload: Payload
let admin: pg.Client
let article: number
let planner: { id: number; name: string }
let databaseUrl: string
let workers: Worker[] = []

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  databaseUrl = process.env.TEST_DATABASE_URL ?? ''
  admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  article = (await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })).id
  planner = (await makeStaff(payload, 'editor')).user
})

beforeEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
  await admin.query('delete from payload_jobs')
})

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await admin.end()
})

function startWorker(): Worker {
  const worker = keepWorking({ databaseUrl, load: async () => payload, chores, everyMs: 30 })
  workers.push(worker)
  return worker
}

/** Already in the desired state: cheap, and each run still leaves one row in the job log. */
const queue = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () => queueChange(payload, planner, { article, action: 'publish' })),
  )

async function queueForAnother() {
  const { id } = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
  return [await queueChange(payload, planner, { article: id, action: 'publish' })]
}

async function outcomes() {
  const { rows } = await admin.query(`
    select count(*)::int as all, count(completed_at)::int as done,
      count(*) filter (where has_error)::int as failed, max(total_tried)::int as most,
      (select count(*)::int from payload_jobs_log) as runs from payload_jobs`)
  return rows[0]
}

const allDone = (count: number) =>
  expect.poll(async () => (await outcomes()).done, { timeout: 40_000 }).toBe(count)
const inCharge = () => workers.filter((worker) => worker.isInCharge())

describe('of two workers', () => {
  it('both run jobs, each once, and one is in charge', async () => {
    // The jobs of one article would run one after another.
    await queue(20)
    for (let round = 0; round < 20; round++) await queueForAnother()
    startWorker()
    startWorker()
    await allDone(40)
    expect(await outcomes()).toEqual({ all: 40, done: 40, failed: 0, most: 1, runs: 40 })
    await expect.poll(() => inCharge().length).toBe(1)
  })

  it('the other takes over when the first one stops', async () => {
    const first = startWorker()
    await expect.poll(() => first.isInCharge()).toBe(true)
    const second = startWorker()
    await first.stop()
    await expect.poll(() => second.isInCharge()).toBe(true)
    await queue(1)
    await allDone(1)
  })

  it('whoever loses its connection stops at once and begins anew, and no job is lost', async () => {
    const first = startWorker()
    await expect.poll(() => first.isInCharge()).toBe(true)
    startWorker()
    await queue(60)
    await expect.poll(async () => (await outcomes()).done).toBeGreaterThan(5)
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'symptom-database-worker'",
    )
    await allDone(60)
    const { all, failed } = await outcomes()
    expect({ all, failed }).toEqual({ all: 60, failed: 0 })
    await expect.poll(() => inCharge().length).toBe(1)
  })
})

describe('a worker whose connection dies in silence', () => {
  it('makes place for the other one, and does not claim to go on', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const said: string[] = []
    const listening = [vi.spyOn(log, 'info'), vi.spyOn(log, 'warn'), vi.spyOn(log, 'error')]
    for (const spy of listening)
      spy.mockImplementation((...words: unknown[]) => void said.push(String(words.at(-1))))
    const timing = { beatMs: 50, answerMs: 200, silenceMs: 600 }
    const cutOff = keepWorking({
      databaseUrl: proxy.url,
      load: async () => payload,
      chores,
      everyMs: 30,
      timing,
    })
    workers.push(cutOff)
    await expect.poll(() => cutOff.isInCharge()).toBe(true)
    const other = startWorker()
    await expect.poll(() => said).toContain('Another worker is in charge; this one only runs jobs')
    proxy.fault = 'swallow'
    await expect.poll(() => other.isInCharge(), { timeout: 20_000 }).toBe(true)
    expect(cutOff.isInCharge()).toBe(false)
    await queue(1)
    await allDone(1)
    await expect.poll(() => said).toContain('This worker lost the jobs lock')
    for (const spy of listening) spy.mockRestore()
    // Logged once each: who is in charge.
    expect(said.filter((words) => words === 'This worker is now in charge of the housekeeping')).toHaveLength(
      2,
    )
    expect(said.filter((words) => words.includes('run again'))).toEqual([])
  })
})

describe('jobs', () => {
  it('that another worker runs are left to it, and taken up when it is gone', async () => {
    const [job] = await queue(1)
    const other = await openJobsSession(databaseUrl)
    await other.query('select pg_advisory_lock($1, $2)', [RUNNING_JOBS, job])
    await admin.query('update payload_jobs set processing = true where id = $1', [job])
    const [free] = await queueForAnother()
    startWorker()
    const doneIds = async () =>
      (await admin.query('select id from payload_jobs where completed_at is not null')).rows.map(
        ({ id }) => id,
      )
    await expect.poll(doneIds).toEqual([free])
    expect(await outcomes()).toMatchObject({ done: 1, most: 1 })
    await other.release()
    await allDone(2)
  })

  it('of one article run one after another, in the order of their times, whoever takes them', async () => {
    const [first] = await queue(1)
    const other = await openJobsSession(databaseUrl)
    await other.query('select pg_advisory_lock($1, $2)', [RUNNING_JOBS, first])
    await admin.query('update payload_jobs set processing = true where id = $1', [first])
    await queue(1)
    const [free] = await queueForAnother()
    startWorker()
    await expect.poll(async () => (await outcomes()).done).toBe(1)
    const { rows } = await admin.query('select id from payload_jobs where completed_at is not null')
    expect(rows).toEqual([{ id: free }])
    await other.release()
    await allDone(3)
  })
})

describe('a worker', () => {
  it('takes up what a dead one left behind', async () => {
    const [job] = await queue(1)
    await admin.query('update payload_jobs set processing = true where id = $1', [job])
    startWorker()
    await allDone(1)
  })

  it('gives up a job that was cut off again and again, and says so', async () => {
    const [job] = await queue(1)
    await admin.query('update payload_jobs set processing = true, total_tried = 11 where id = $1', [job])
    startWorker()
    await expect.poll(async () => (await outcomes()).failed).toBe(1)
    const { rows } = await admin.query("select error->>'message' as words, processing from payload_jobs")
    expect(rows).toEqual([{ words: expect.stringContaining('stopped each time'), processing: false }])
  })

  it('leaves alone what is not due', async () => {
    const later = new Date(Date.now() + DAY_MS)
    await queueChange(payload, planner, { article, action: 'unpublish' }, later)
    await queue(1)
    startWorker()
    await allDone(1)
    expect(await outcomes()).toMatchObject({ all: 2, done: 1, runs: 1 })
  })

  it('runs jobs, and nothing else, while somebody else is in charge', async () => {
    expect(await isWorkerPresent(payload)).toBe(false)
    const lock = await takeJobsLock(databaseUrl)
    expect(await takeJobsLock(databaseUrl)).toBeNull()
    expect(await isWorkerPresent(payload)).toBe(true)
    const worker = startWorker()
    await queue(1)
    await allDone(1)
    expect(worker.isInCharge()).toBe(false)
    await lock?.release()
    await expect.poll(() => worker.isInCharge()).toBe(true)
  })

  it('outlives a database that does not answer, and goes on when it does', async () => {
    const address = new URL(databaseUrl)
    const door = net.createServer((socket) => {
      const through = net.connect(Number(address.port), address.hostname)
      for (const [from, to] of [
        [socket, through],
        [through, socket],
      ] as const) {
        from.pipe(to)
        from.once('error', () => to.destroy())
        from.once('close', () => to.destroy())
      }
    })
    const open = (port: number) => new Promise<void>((done) => door.listen(port, '127.0.0.1', done))
    await open(0)
    const { port } = door.address() as AddressInfo
    await new Promise((done) => door.close(done))
    const closed = databaseUrl.replace(`:${address.port}/`, `:${port}/`)
    await expect(takeJobsLock(closed)).rejects.toThrow()
    const worker = keepWorking({ databaseUrl: closed, load: async () => payload, chores, everyMs: 5 })
    workers.push(worker)
    await queue(1)
    expect(worker.isInCharge()).toBe(false)
    await open(port)
    await allDone(1)
    await worker.stop()
    door.close()
  })

  it('erases what was given in confidence once its time is over, and old outcomes', async () => {
    const comment = await makeComment(payload, article)
    const past = new Date(Date.now() - DAY_MS).toISOString()
    const old = await makeContact(payload, comment.id, { eraseAfter: past })
    const recent = await makeContact(payload, (await makeComment(payload, article)).id)
    const reports = [
      await makeErrorReport(payload, article, { eraseAfter: past }),
      await makeErrorReport(payload, article),
    ]
    const [aged, fresh] = await queue(2)
    const days = (count: number) => new Date(Date.now() - count * DAY_MS).toISOString()
    const finish = 'update payload_jobs set completed_at = $2 where id = $1'
    await admin.query(finish, [aged, days(91)])
    await admin.query(finish, [fresh, days(89)])
    startWorker()
    const contacts = async () =>
      (await admin.query('select id from comment_contacts where id = any($1)', [[old.id, recent.id]])).rows
    await expect.poll(contacts).toEqual([{ id: recent.id }])
    const reporters = async () =>
      (
        await admin.query('select email from error_reports where id = any($1) order by id', [
          reports.map(({ id }) => id),
        ])
      ).rows
    await expect.poll(reporters).toEqual([{ email: null }, { email: reports[1]?.email }])
    const jobs = async () => (await admin.query('select id from payload_jobs')).rows
    await expect.poll(jobs).toEqual([{ id: fresh }])
    expect(await payload.count({ collection: 'comments', where: { id: { equals: comment.id } } })).toEqual({
      totalDocs: 1,
    })
  })
})
