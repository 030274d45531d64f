import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { emailHash } from '@/community/comments/sender-hashes'
import { pretendMailServer } from '@/community/mailings/testing/queued-mails'
import { runInTransaction } from '@/db/run-in-transaction'
import { enqueueMail } from '@/mail/enqueue-mail'
import { makeArticle, makeAuthor, makeComment, makeStaff, makeSubscription } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { forgetMails } from './forget-mails'
import { type JobsLock, takeJobsLock } from './jobs-lock'
import { listScheduled } from './list-jobs'
import { runDueJobs } from './run-due-jobs'
import { queueChange } from './testing/queue-change'

let payload: Payload
let admin: pg.Client
let lock: JobsLock
let stopPretending: () => void
let send: Payload['sendEmail']
let tried: string[]
let serverIsUp: boolean

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  const databaseUrl = process.env.TEST_DATABASE_URL ?? ''
  admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  const taken = await takeJobsLock(databaseUrl)
  if (!taken) throw new Error('somebody else runs the jobs')
  lock = taken
  send = payload.sendEmail
  stopPretending = pretendMailServer()
})

beforeEach(async () => {
  tried = []
  serverIsUp = true
  await admin.query('delete from payload_jobs')
  // Mocks the mail server only.
  payload.sendEmail = async ({ to }) => {
    tried.push(String((to as { address: string }).address))
    if (!serverIsUp) throw new Error(`550 ${tried.at(-1)} is not known`)
  }
})

afterEach(() => {
  payload.sendEmail = send
})

afterAll(async () => {
  stopPretending()
  await lock.release()
  await admin.end()
})

const write = (to: string, fails = false) =>
  runInTransaction(payload, async (req) => {
    await enqueueMail(req, {
      to,
      subject: 'A reply',
      text: 'Words',
      html: '<p>Words</p>',
      unsubscribeUrl: '',
    })
    if (fails) throw new Error('the write that causes the mail failed')
  })
const round = async () => {
  await runDueJobs(payload, lock, () => true)
  await forgetMails(lock)
}
const rows = async (text: string) => (await admin.query(text)).rows
const newAddress = () => `m-${randomUUID()}@example.org`

it('sends what is queued and forgets it at once', async () => {
  const [one, two] = [newAddress(), newAddress()]
  await write(one)
  await write(two)
  await round()
  expect(tried).toEqual([one, two])
  expect(await rows('select 1 from payload_jobs')).toEqual([])
})

it('queues nothing when the write that causes it is rolled back', async () => {
  await expect(write(newAddress(), true)).rejects.toThrow('the write')
  expect(await rows('select 1 from payload_jobs')).toEqual([])
})

it('does not let a mail server that is down hold up a publication, and tries again later', async () => {
  const profile = await makeAuthor(payload)
  const article = (await makeArticle(payload, { authors: [profile.id] })).id
  const planner = (await makeStaff(payload, 'editor')).user
  serverIsUp = false
  for (let count = 0; count < 3; count++) await write(newAddress())
  await queueChange(payload, planner, { article, action: 'publish' })
  await round()
  expect(tried).toHaveLength(1)
  expect(
    await rows(
      "select completed_at is not null as done from payload_jobs where task_slug <> 'sendQueuedMail'",
    ),
  ).toEqual([{ done: true }])
  const open = await rows("select 1 from payload_jobs where task_slug = 'sendQueuedMail' and not has_error")
  expect(open).toHaveLength(3)
  serverIsUp = true
  await admin.query("update payload_jobs set wait_until = null where task_slug = 'sendQueuedMail'")
  await round()
  expect(await rows("select 1 from payload_jobs where task_slug = 'sendQueuedMail'")).toEqual([])
})

it('takes the address out of a mail that is given up, and never shows mails as plans', async () => {
  serverIsUp = false
  const to = newAddress()
  await write(to)
  await round()
  expect(JSON.stringify(await listScheduled(payload))).not.toContain(to)
  await admin.query('update payload_jobs set has_error = true')
  await round()
  const left = await rows('select * from payload_jobs j left join payload_jobs_log l on l._parent_id = j.id')
  expect(left).toHaveLength(1)
  expect(JSON.stringify(left)).not.toContain(to)
})

/** What nodemailer throws for a reply of the server. */
const answered = (responseCode: number, command: string, code = 'EENVELOPE') =>
  Object.assign(new Error(`${responseCode} no`), { responseCode, command, code })

const failing = (error: Error) => {
  payload.sendEmail = async ({ to }) => {
    tried.push(String((to as { address: string }).address))
    throw error
  }
}

it.each([
  [550, 'RCPT TO', true],
  [553, 'RCPT TO', true],
  [554, 'DATA', false],
])(
  'gives up at once, with the reason, what the server refuses for good: %i after %s',
  async (code, command, isAddress) => {
    const to = newAddress()
    const comment = await makeComment(
      payload,
      (await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })).id,
    )
    const own = await makeSubscription(payload, comment.id, { email: to, emailHash: emailHash(to) })
    const other = await makeSubscription(payload, comment.id)
    failing(answered(code, command))
    await write(to)
    await round()
    const [job] = await rows('select has_error, wait_until, input, error from payload_jobs')
    expect(job).toMatchObject({ has_error: true, wait_until: null, input: {} })
    expect(job?.error.message).toContain('permanently')
    expect(JSON.stringify(job)).not.toContain(to)
    await round()
    expect(tried).toEqual([to])
    const left = await payload.find({
      collection: 'subscriptions',
      where: { id: { in: [own.id, other.id] } },
    })
    const expected = isAddress ? [other.id] : [own.id, other.id]
    expect(new Set(left.docs.map(({ id }) => id))).toEqual(new Set(expected))
  },
)

it.each([
  ['a full mailbox for now', answered(450, 'RCPT TO')],
  ['a busy server', answered(421, 'DATA')],
  ['a password of the site that is wrong', answered(535, 'AUTH PLAIN', 'EAUTH')],
  ['a sender of the site that is refused', answered(550, 'MAIL FROM')],
  ['a connection that breaks', Object.assign(new Error('x'), { code: 'ECONNECTION' })],
])('tries again after %s', async (_reason, error) => {
  failing(error)
  await write(newAddress())
  await round()
  expect(await rows('select has_error, wait_until is not null as waits from payload_jobs')).toEqual([
    { has_error: false, waits: true },
  ])
})
