import { findChild } from './support/child-process'
import { openCommentForm, postForm } from './support/reader-forms'
import { sendRequest } from './support/send-request'
import { ADMIN, PORTS } from './support/settings'
import {
  databaseOf,
  isPostmaster,
  makeMigratedDataDir,
  postmasterOf,
  query,
  removeDataDir,
} from './support/site-data'
import { type SiteProcess, startSite } from './support/site-process'
import { type Doc, Staff } from './support/staff'
import { expect, test } from './support/test'
import { until } from './support/until'

const COMMENTS = 100
const PARALLEL = 8
/** The kill follows after this many acknowledgements, with further requests in flight. */
const KILLED_AFTER = 60

type Comment = { text: string; submission: string; isAcknowledged: boolean }

let dataDir: string
let site: SiteProcess
let author: Doc

const start = async () => {
  const settings = {
    DATA_DIR: dataDir,
    PORT: String(PORTS.kill),
    COMMENTS_PER_HOUR: '100000',
    WEB_CONCURRENCY: '2',
  }
  site = startSite(settings)
  await site.ready()
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  dataDir = await makeMigratedDataDir()
  await start()
  const admin = await Staff.signIn(ADMIN, site.url)
  author = await admin.makeAuthor()
  // This many from one network look like an attack, and commenters would have to wait.
  await admin.must('POST', '/globals/settings', { proofOfWork: 'off', fourEyes: false })
})

test.afterAll(async () => {
  site.kill('SIGKILL')
  await site.ended
  await removeDataDir(dataDir)
})

async function makeComments(slug: string): Promise<Comment[]> {
  const comments: Comment[] = []
  for (let index = 0; index < COMMENTS; index += 1) {
    const submission = await openCommentForm(slug, site.url)
    comments.push({ text: `comment ${index}`, submission, isAcknowledged: false })
  }
  return comments
}

/** Sends the comments, several at a time, without retries. */
async function sendAll(
  slug: string,
  comments: Comment[],
  onAcknowledged: (count: number) => void,
): Promise<void> {
  const waiting = [...comments]
  let acknowledged = 0
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { text, submission } = next
      const fields = { nickname: 'Robin', email: '', text, submission }
      const answer = await postForm(`/articles/${slug}/comment`, fields, { site: site.url }).catch(() => null)
      if (answer?.status !== 303) continue
      next.isAcknowledged = true
      onAcknowledged(++acknowledged)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, sender))
}

async function storedTimes(article: number): Promise<(comment: Comment) => number> {
  const rows = await query<{ text: string; times: number }>(
    await databaseOf(dataDir),
    'select text, count(*)::int as times from comments where article_id = $1 group by text',
    [article],
  )
  const times = new Map(rows.map((row) => [row.text, row.times]))
  return ({ text }) => times.get(text) ?? 0
}

/** The invariants after any crash, before and after everything is sent again. */
async function proveNothingLost(article: Doc, comments: Comment[]): Promise<void> {
  const times = await storedTimes(article.id)
  const acknowledged = comments.filter(({ isAcknowledged }) => isAcknowledged)
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER)
  expect(acknowledged.filter((comment) => times(comment) !== 1)).toEqual([])
  expect(comments.filter((comment) => times(comment) > 1)).toEqual([])

  await sendAll(article.slug, comments, () => undefined)
  expect(comments.filter(({ isAcknowledged }) => !isAcknowledged)).toEqual([])
  const timesNow = await storedTimes(article.id)
  expect(comments.filter((comment) => timesNow(comment) !== 1)).toEqual([])
}

const makeArticle = async () => (await Staff.signIn(ADMIN, site.url)).makeArticle({ authors: [author.id] })

/** Each request opens a connection, and connections go to the two in turn. */
const readTwice = (path: string) =>
  Promise.all([1, 2].map(() => sendRequest(path, { site: site.url }).then(({ text }) => text)))
const webProcesses = async () =>
  (
    await query<{ pid: number }>(
      await databaseOf(dataDir),
      "select pid from pg_stat_activity where application_name = 'symptom-database purges'",
    )
  ).length

test('each of two web processes shows a change as soon as either has answered it', async () => {
  const admin = await Staff.signIn(ADMIN, site.url)
  for (let turn = 1; turn <= 12; turn += 1) {
    const name = `Dr. Robin ${'I'.repeat(turn)} Example`
    await admin.update('authors', author.id, { name })
    for (const page of await readTwice(`/authors/${author.slug}`)) expect(page).toContain(name)
  }
})

test('kill -9 of one web process: the other serves, and another takes its place', async () => {
  expect(await webProcesses()).toBe(2)
  const one = await findChild(site, 'serve.mjs')
  if (one === null) throw new Error('no web process runs')
  process.kill(one, 'SIGKILL')
  await until(
    async () => (await webProcesses()) === 1,
    10_000,
    () => `process ${one} to end`,
  )
  expect((await readTwice('/')).every((page) => page.includes('</html>'))).toBe(true)
  await until(
    async () => (await webProcesses()) === 2,
    60_000,
    () => `another web process\n${site.output()}`,
  )
  expect(site.output()).toContain('exited (SIGKILL); restarting it.')
})

test('kill -9 of the server loses no acknowledged comment and doubles none', async () => {
  test.setTimeout(120_000)
  const article = await makeArticle()
  const comments = await makeComments(article.slug)
  await sendAll(article.slug, comments, (count) => {
    if (count === KILLED_AFTER) site.kill('SIGKILL')
  })
  expect(await site.ended).toBeNull()
  expect(comments.some(({ isAcknowledged }) => !isAcknowledged)).toBe(true)
  await start()
  await proveNothingLost(article, comments)
})

test('kill -9 of Postgres loses no acknowledged comment and doubles none; the site recovers by itself', async () => {
  test.setTimeout(120_000)
  const article = await makeArticle()
  const comments = await makeComments(article.slug)
  const postmaster = await postmasterOf(dataDir)
  if (postmaster === null) throw new Error('Postgres does not run')
  await sendAll(article.slug, comments, (count) => {
    if (count === KILLED_AFTER) process.kill(postmaster, 'SIGKILL')
  })
  await until(
    async () => !(await isPostmaster(postmaster, dataDir)),
    10_000,
    () => `process ${postmaster} to end`,
  )
  expect(comments.some(({ isAcknowledged }) => !isAcknowledged)).toBe(true)
  await site.ready()
  await proveNothingLost(article, comments)
})
