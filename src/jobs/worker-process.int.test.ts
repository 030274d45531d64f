import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { compiledScript } from '@/scripts/compiled-script.mjs'
import { spawnWorker } from '@/scripts/keep-worker'
import { makeArticle, makeAuthor, makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { queueChange } from './testing/queue-change'

const JOBS = 40
const PATIENCE = { timeout: 60_000, interval: 50 }

let script: string
let payload: Payload
let admin: pg.Client
let article: number
let planner: { id: number; name: string }
const children: ChildProcess[] = []

beforeAll(async () => {
  script = await compiledScript(process.cwd(), 'work')
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  await admin.query('delete from payload_jobs')
  article = (await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })).id
  planner = (await makeStaff(payload, 'editor')).user
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await expect.poll(workersThere, PATIENCE).toBe(0)
})

afterAll(() => admin.end())

function startWorker(): ChildProcess {
  const child = spawnWorker(process.cwd(), script)
  children.push(child)
  return child
}

async function count(text: string): Promise<number> {
  const { rows } = await admin.query(`select count(*)::int as n from ${text}`)
  return rows[0].n
}
const holders = () => count("pg_locks where locktype = 'advisory' and granted and objid = 7265005")
const done = () => count('payload_jobs where completed_at is not null')
const workersThere = () => count("pg_stat_activity where application_name = 'symptom-database-worker'")

async function startInCharge(): Promise<ChildProcess> {
  const child = startWorker()
  await expect.poll(holders, PATIENCE).toBe(1)
  return child
}

describe('the worker as a process', () => {
  it('killed with -9 at work: the next one takes over, no plan is lost and none stays half-way', async () => {
    const first = await startInCharge()
    startWorker()
    for (let job = 0; job < JOBS; job++) {
      await queueChange(payload, planner, { article, action: 'publish' })
    }
    await expect.poll(done, PATIENCE).toBeGreaterThan(3)
    first.kill('SIGKILL')
    await once(first, 'exit')
    await expect.poll(done, PATIENCE).toBe(JOBS)
    expect(await count('payload_jobs where processing or has_error')).toBe(0)
    await expect.poll(holders).toBe(1)
  }, 120_000)

  it('ends with 0 when asked to, the lock is free at once', async () => {
    const worker = await startInCharge()
    worker.kill('SIGTERM')
    expect((await once(worker, 'exit'))[0]).toBe(0)
    await expect.poll(holders).toBe(0)
  }, 60_000)

  it('ends when its parent is gone', async () => {
    const worker = await startInCharge()
    worker.disconnect()
    expect((await once(worker, 'exit'))[0]).toBe(0)
    await expect.poll(workersThere).toBe(0)
  }, 60_000)

  it('ends when its parent is gone before it has begun', async () => {
    const worker = startWorker()
    await once(worker, 'spawn')
    worker.disconnect()
    expect(await once(worker, 'exit')).toEqual([0, null])
    expect(await workersThere()).toBe(0)
  }, 60_000)
})
