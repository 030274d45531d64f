import type { Page } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import { openPanel, startSession } from './support/panel'
import { sendRequest } from './support/send-request'
import { mainDataDir } from './support/settings'
import { databaseOf, query } from './support/site-data'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

/** The worker polls every 5 seconds. */
const ITS_TURN = { timeout: 20_000, intervals: [200] }

let author: Doc
let article: Doc

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ admin, editor }) => {
  await admin.must('POST', '/globals/settings', { approvalRequired: false })
  author = await editor.makeAuthor()
  article = await editor.makeArticle({ authors: [author.id], _status: 'draft' })
})

test.afterAll(async ({ admin }) => {
  await admin.must('POST', '/globals/settings', { approvalRequired: true })
  await admin.delete('articles', article.id)
  await admin.delete('authors', author.id)
})

const openArticle = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${article.id}?tab=people`)
  await expect(page.getByLabel('Question')).toHaveValue(String(article.question))
}
const panelOf = (page: Page) => page.getByRole('region', { name: 'Schedule' })
const status = async () => (await sendRequest(`/articles/${article.slug}`)).status

/** In `datetime-local` format; the tests' browser uses UTC. */
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString().slice(0, 16)

/** Instead of waiting for the next minute, the plan is made due. */
async function letTimePass(): Promise<void> {
  const rows = await query(
    await databaseOf(mainDataDir()),
    `update payload_jobs set wait_until = now() - interval '1 second'
      where completed_at is null and (input->>'article')::int = $1 returning id`,
    [article.id],
  )
  expect(rows).toHaveLength(1)
}

async function plan(page: Page, what: string, when: string): Promise<void> {
  const panel = panelOf(page)
  await panel.getByLabel('What').selectOption({ label: what })
  await panel.getByLabel('When').fill(when)
  await panel.getByRole('button', { name: 'Plan it' }).click()
  await expect(panel.getByRole('status')).toHaveText('Planned.')
}

test('an editor plans a publication, cancels it and plans it again; readers get it at its time', async ({
  page,
  editorAccount,
}) => {
  await startSession(page, editorAccount)
  await openArticle(page)
  const panel = panelOf(page)
  await expect(panel).toContainText('Nothing is planned.')
  await expect(panel).toContainText('In your time zone, UTC.')
  await plan(page, 'Publish the newest version', inMinutes(60))
  await expect(panel.getByRole('listitem')).toContainText('Planned · The editor')
  expect(await accessibilityProblems(page, '.schedule-panel')).toEqual([])

  await panel.getByRole('button', { name: /^Cancel: Publish/ }).click()
  await expect(panel.getByRole('status')).toHaveText('Cancelled.')
  await expect(panel).toContainText('Nothing is planned.')

  await plan(page, 'Publish the newest version', inMinutes(1.9))
  // The 404 is cached for readers, too.
  expect(await status()).toBe(404)
  await letTimePass()
  await expect.poll(status, ITS_TURN).toBe(200)
  await page.reload()
  await expect(panel.getByRole('listitem')).toContainText('Done · The editor')
})

test('the same for taking it offline', async ({ page, editorAccount }) => {
  await startSession(page, editorAccount)
  await openArticle(page)
  await plan(page, 'Take offline', inMinutes(60))
  expect(await status()).toBe(200)
  await letTimePass()
  await expect.poll(status, ITS_TURN).toBe(410)
})

test('an editor whose account has a time zone plans and sees times in it', async ({
  page,
  editorAccount,
}) => {
  await openPanel(page, editorAccount, '/admin/account')
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  const choose = async (name: string) => {
    await zone.fill(name)
    await page.getByRole('option', { name }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Updated successfully').first()).toBeVisible()
  }
  await choose('Pacific/Kiritimati')
  await openArticle(page)
  const panel = panelOf(page)
  await expect(panel).toContainText('In your time zone, Pacific/Kiritimati.')
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await plan(page, 'Take offline', `${day}T02:00`)
  const entry = panel.getByRole('listitem').filter({ hasText: 'Planned · The editor' })
  await expect(entry).toContainText(', 02:00')
  // 14 hours ahead of UTC: there it is the day before.
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  await expect(entry.locator('time')).toHaveAttribute('datetime', `${before}T12:00:00.000Z`)
  await panel.getByRole('button', { name: /^Cancel: Take offline/ }).click()
  await expect(panel.getByRole('status')).toHaveText('Cancelled.')
  await page.goto('/admin/account')
  await choose('UTC')
})

test('what cannot be planned is said in words; a plan that failed can be removed', async ({
  page,
  editor,
  editorAccount,
}) => {
  await editor.saveDraft(article.id, { question: '' })
  await startSession(page, editorAccount)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/admin/collections/articles/${article.id}?tab=people`)
  const panel = panelOf(page)
  await panel.getByLabel('When').fill('2001-01-01T10:00')
  await panel.getByRole('button', { name: 'Plan it' }).click()
  await expect(panel.getByRole('alert')).toHaveText('The time must be in the future.')

  await plan(page, 'Publish the newest version', inMinutes(60))
  await letTimePass()
  const failed = panel.getByRole('listitem').filter({ hasText: 'Did not work' })
  // Shown without a reload: the panel polls.
  await expect(failed).toContainText('Question', { timeout: 40_000 })
  expect(await status()).toBe(410)
  expect(await accessibilityProblems(page, '.schedule-panel')).toEqual([])
  await panel.screenshot({ path: 'test-results/schedule-panel.png' })
  await failed.getByRole('button', { name: /^Remove/ }).click()
  await expect(failed).toHaveCount(0)
})

test('an author sees no schedule', async ({ page, admin }) => {
  const account = { email: `author-${unique()}@example.org`, password: `a-password-${unique()}` }
  const { id } = await admin.create('users', { ...account, role: 'author', name: 'Dana', author: author.id })
  await openPanel(page, account, `/admin/collections/articles/${article.id}`)
  await expect(page.getByLabel('Summary')).toBeVisible()
  await expect(panelOf(page)).toHaveCount(0)
  await admin.delete('users', id)
})
