import { type FaultProxy, startFaultProxy } from '../src/testing/start-fault-proxy'
import { openPanel } from './support/panel'
import { startSecondInstance } from './support/second-instance'
import { sendRequest } from './support/send-request'
import { mainDataDir, PORTS, SITE_URL } from './support/settings'
import { databaseOf } from './support/site-data'
import type { SiteProcess } from './support/site-process'
import { Staff, unique } from './support/staff'
import { expect, test } from './support/test'

let proxy: FaultProxy
let site: SiteProcess

test.beforeAll(async () => {
  test.setTimeout(120_000)
  proxy = await startFaultProxy(await databaseOf(mainDataDir()))
  const settings = { DATABASE_URL: proxy.url, WORKER: 'off' }
  site = await startSecondInstance({ ...settings, PORT: String(PORTS.outage), TRUSTED_PROXIES: '1' })
})

test.afterAll(async () => {
  proxy.fault = 'pass'
  site.kill('SIGTERM')
  await site.ended
  proxy.close()
})

test.use({ baseURL: `http://localhost:${PORTS.outage}` })

test('while the database is away an editor is told that nothing is saved, loses nothing, and it is saved by itself', async ({
  page,
  editor,
  editorAccount,
}) => {
  test.setTimeout(120_000)
  const author = await editor.makeAuthor()
  const article = await editor.makeArticle({ authors: [author.id] })
  const stored = async () =>
    (await new Staff(editor.token, SITE_URL).must(
      'GET',
      `/articles/${article.id}?draft=true&depth=0`,
    )) as unknown as { summary?: string; search?: { title?: string } }
  const readers = () => sendRequest(`/articles/${article.slug}`, { site: site.url })
  expect((await readers()).status).toBe(200)

  await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
  const summary = page.getByLabel('Summary')
  await summary.fill('Said while all is well.')
  await expect.poll(async () => (await stored()).summary).toBe('Said while all is well.')
  const notice = page.getByRole('status').filter({ hasText: /saved/i })

  // Silent, like a frozen or disconnected server.
  const words = `Said in the dark ${unique()}`
  proxy.fault = 'swallow'
  await summary.fill('Said in the dark, and')
  await expect(notice).toContainText('Not saved, trying again', { timeout: 60_000 })
  // Input typed meanwhile is newer, and is sent after the pending request.
  await summary.fill(words)
  expect((await readers()).status).toBe(200)
  const me = await sendRequest('/api/users/me', {
    site: site.url,
    headers: { Authorization: `JWT ${editor.token}` },
  })
  expect([me.status, me.headers['retry-after']]).toEqual([503, '5'])
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}$`))
  await expect(summary).toHaveValue(words)

  proxy.fault = 'pass'
  await expect(notice).toContainText('Saved. Everything', { timeout: 60_000 })
  await expect.poll(async () => (await stored()).summary, { timeout: 30_000 }).toBe(words)
  await expect(summary).toHaveValue(words)

  // A page opened meanwhile says so, and recovers by itself.
  proxy.fault = 'refuse'
  proxy.resetConnections()
  const opened = await page.context().newPage()
  await opened.goto('/admin/collections/authors')
  await expect(opened.getByRole('heading')).toHaveText('The database cannot be reached at the moment')
  proxy.fault = 'pass'
  await expect(opened.getByRole('heading', { name: 'Authors' })).toBeVisible({ timeout: 60_000 })
})
