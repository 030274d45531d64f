import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { makeArticle, makeAuthor, makeComment, makeContact } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { eraseExpiredContacts, forgetOldJobs } from './daily-chores'
import { tryToHoldLock } from './hold-lock'
import { releaseOrphans, runDueJobs } from './run-jobs'
import { work } from './work'

let payload: Payload
let author: number
// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

const execute = async (query: ReturnType<typeof sql>) =>
  (await (await connectionOf(payload)).execute(query)).rows
async function queueWithdrawal() {
  const article = await makeArticle(payload, { authors: [author] })
  const input = { article: article.id, action: 'unpublish' as const, plannedById: 1, plannedByName: 'Robin' }
  const job = await payload.jobs.queue({ task: 'changePublication', input })
  return { article: article.id, job: Number(job.id) }
}
const withdrawals = (id: number) =>
  execute(sql`select 1 from audit_log where target_id = ${id} and action = 'unpublish'`)

describe('two workers', () => {
  it('do each job once, and the second goes on when the first one ends', async () => {
    const first = new AbortController()
    const second = new AbortController()
    const jobs = []
    for (let number = 0; number < 20; number++) jobs.push(await queueWithdrawal())
    const one = work({ payload, databaseUrl, signal: first.signal, roundMs: 20 })
    const other = work({ payload, databaseUrl, signal: second.signal, roundMs: 20 })
    const isDone = async (id: number) => (await withdrawals(id)).length
    for (const { article } of jobs) await expect.poll(() => isDone(article), { timeout: 20_000 }).toBe(1)
    first.abort()
    await one
    const late = await queueWithdrawal()
    await expect.poll(() => isDone(late.article), { timeout: 10_000 }).toBe(1)
    second.abort()
    await other
    for (const { article } of [...jobs, late]) expect(await isDone(article)).toBe(1)
  })
})

describe('the lock', () => {
  it('is held by one, and lost with its connection', async () => {
    const held = await tryToHoldLock(databaseUrl)
    expect([held?.isHeld(), await tryToHoldLock(databaseUrl)]).toEqual([true, null])
    await execute(
      sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7265005`,
    )
    await expect.poll(() => held?.isHeld()).toBe(false)
    const next = await tryToHoldLock(databaseUrl)
    expect(next?.isHeld()).toBe(true)
    await next?.release()
  })
})

describe('a job that a dead worker left behind', () => {
  it('is done by the next one', async () => {
    const { article, job } = await queueWithdrawal()
    await execute(sql`update payload_jobs set processing = true where id = ${job}`)
    await runDueJobs(payload, () => true)
    expect(await withdrawals(article)).toHaveLength(0)
    await releaseOrphans(payload)
    await runDueJobs(payload, () => true)
    expect(await withdrawals(article)).toHaveLength(1)
  })
})

describe('the daily chores', () => {
  it('erase what commenters gave in confidence once its time is over, and nothing earlier', async () => {
    const article = await makeArticle(payload, { authors: [author] })
    const [over, kept] = [await makeComment(payload, article.id), await makeComment(payload, article.id)]
    await makeContact(payload, over.id, { eraseAfter: new Date(Date.now() - 1000).toISOString() })
    await makeContact(payload, kept.id)
    await eraseExpiredContacts(payload)
    const left = await execute(
      sql`select comment_id from comment_contacts where comment_id in (${over.id}, ${kept.id})`,
    )
    expect(left).toEqual([{ comment_id: kept.id }])
  })

  it('forget jobs that ended long ago', async () => {
    const [old, young] = [await queueWithdrawal(), await queueWithdrawal()]
    await runDueJobs(payload, () => true)
    await execute(sql`update payload_jobs set updated_at = now() - interval '91 days' where id = ${old.job}`)
    await forgetOldJobs(payload)
    const left = await execute(sql`select id from payload_jobs where id in (${old.job}, ${young.job})`)
    expect(left).toEqual([{ id: young.job }])
  })
})
