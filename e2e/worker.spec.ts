import { findChild } from './support/child-process'
import { sendRequest } from './support/send-request'
import { ADMIN, PORTS } from './support/settings'
import { databaseOf, makeMigratedDataDir, query, removeDataDir } from './support/site-data'
import { type SiteProcess, startSite } from './support/site-process'
import { type Doc, Staff } from './support/staff'
import { expect, test } from './support/test'
import { until } from './support/until'

const HOUR_MS = 3_600_000

let dataDir: string
let site: SiteProcess
let admin: Staff
let author: Doc

const start = async () => {
  site = startSite({ DATA_DIR: dataDir, PORT: String(PORTS.worker) })
  await site.ready()
  admin = await Staff.signIn(ADMIN, site.url)
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  dataDir = await makeMigratedDataDir()
  await start()
  await admin.must('POST', '/globals/settings', { approvalRequired: false })
  author = await admin.makeAuthor()
})

test.afterAll(async () => {
  site.kill('SIGKILL')
  await site.ended
  await removeDataDir(dataDir)
})

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  query<T>(await databaseOf(dataDir), text, values)
/** A worker has two connections: one to take jobs, one to be in charge. */
const isWorkerThere = async () =>
  (await rows("select 1 from pg_stat_activity where application_name = 'symptom-database-worker'")).length > 0
const becomes = (what: () => Promise<unknown>, wanted: unknown, words: string) =>
  until(
    async () => (await what()) === wanted,
    30_000,
    () => `${words}\n${site.output()}`,
  )

async function planDraft(): Promise<Doc> {
  const article = await admin.makeArticle({ authors: [author.id], _status: 'draft' })
  const at = new Date(Date.now() + HOUR_MS).toISOString()
  const contentDigest = await admin.stampOf(article.id)
  await admin.must('POST', `/articles/${article.id}/schedule`, { action: 'publish', at, contentDigest })
  return article
}

const letTimePass = (article: Doc) =>
  rows(
    "update payload_jobs set wait_until = now() - interval '1 second' where (input->>'article')::int = $1",
    [article.id],
  )
const status = (article: Doc) => async () =>
  (await sendRequest(`/articles/${article.slug}`, { site: site.url })).status

test('kill -9 of the site ends its worker; the plan is kept and carried out after the next start', async () => {
  test.setTimeout(120_000)
  const article = await planDraft()
  await becomes(isWorkerThere, true, 'the worker to begin')
  site.kill('SIGKILL')
  // Resolves only when nobody holds its output any more, the worker included.
  expect(await site.ended).toBeNull()
  await becomes(isWorkerThere, false, 'the worker to end')
  await letTimePass(article)
  await start()
  await becomes(status(article), 200, 'the planned article')
})

test('kill -9 of the worker brings up another one, which carries out what is due', async () => {
  test.setTimeout(120_000)
  const article = await planDraft()
  const worker = await findChild(site, 'work.mjs')
  if (worker === null) throw new Error('there is no worker')
  process.kill(worker, 'SIGKILL')
  await becomes(isWorkerThere, false, 'the worker to be gone')
  await letTimePass(article)
  await becomes(status(article), 200, 'the planned article')
  expect(await findChild(site, 'work.mjs')).not.toBe(worker)
  expect(site.output()).toContain('The worker exited (SIGKILL); restarting it.')
})

test('Ctrl-C ends both, with 0 and without a word about the worker', async () => {
  test.setTimeout(60_000)
  await becomes(isWorkerThere, true, 'the worker to begin')
  const before = site.output().split('\n').length
  site.pressCtrlC()
  expect(await site.ended).toBe(0)
  expect(site.output().split('\n').slice(before).join('\n')).not.toContain('worker')
})
