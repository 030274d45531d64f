import { randomBytes } from 'node:crypto'
import { postForm } from './support/reader-forms'
import { ADMIN, PORTS } from './support/settings'
import {
  databaseOf,
  isPostmaster,
  makeDataDir,
  postmasterOf,
  query,
  removeDataDir,
} from './support/site-data'
import { type SiteProcess, startSite } from './support/site-process'
import { type Doc, Staff } from './support/staff'
import { expect, test } from './support/test'
import { until } from './support/until'

const COMMENTS = 200
const PARALLEL = 8
/** The kill comes once so many were acknowledged, with the next ones under way. */
const KILLED_AFTER = 60

type Comment = { text: string; submission: string; isAcknowledged: boolean }

let dataDir: string
let site: SiteProcess
let author: Doc

const start = async () => {
  const settings = { DATA_DIR: dataDir, PORT: String(PORTS.kill), COMMENTS_PER_HOUR: '100000' }
  site = startSite(settings)
  await site.ready()
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  dataDir = await makeDataDir()
  await start()
  author = await (await Staff.signIn(ADMIN, site.url)).makeAuthor()
})

test.afterAll(async () => {
  site.kill('SIGKILL')
  await site.ended
  await removeDataDir(dataDir)
})

const makeComments = (): Comment[] =>
  Array.from({ length: COMMENTS }, (_, index) => ({
    text: `comment ${index}`,
    submission: randomBytes(16).toString('base64url'),
    isAcknowledged: false,
  }))

/** Sends the comments, several at a time; a sending that fails is not repeated. */
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
      const fields = { displayName: 'Robin', email: '', text, submission }
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

/** What must hold after any crash, before and after everything is sent once more. */
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

test('kill -9 of the server loses no acknowledged comment and doubles none', async () => {
  test.setTimeout(120_000)
  const article = await makeArticle()
  const comments = makeComments()
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
  const comments = makeComments()
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
