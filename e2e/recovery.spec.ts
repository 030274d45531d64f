import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments } from '../src/scripts/find-chromium'
import { accessibilityProblems } from './support/audit-page'
import { bodyOfForm } from './support/editor'
import { openPanel } from './support/panel'
import { ADMIN } from './support/settings'
import { bodyOf, type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'
import { keptWords } from './support/unsent'

const SAVES = /autosave=true/

/** Words that did not reach the site, or were written over, come back. */
test.describe('words of an article', () => {
  let author: Doc
  let article: Doc
  const address = () => `/admin/collections/articles/${article.id}`

  test.beforeEach(async ({ editor }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id], _status: 'draft', summary: 'Old words.' })
  })

  test.afterEach(async ({ editor }) => {
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
  })

  test('that a killed browser took with it are offered again', async ({ editor, editorAccount, siteUrl }) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'killed-browser-'))
    try {
      const killed = await launch(profile, siteUrl)
      const page = await killed.newPage()
      await openPanel(page, editorAccount, address())
      const summary = page.getByLabel('Summary')
      await summary.fill('')
      await summary.pressSequentially('a '.repeat(60), { delay: 100 })
      // A letter takes a tenth of a second: no more than five seconds are missing.
      expect(((await stored(editor, article)).summary ?? '').length).toBeGreaterThan(120 - 50)
      await killed.route(SAVES, () => {})
      const end = `and the end ${unique()}`
      await summary.pressSequentially(end)
      await expect.poll(() => keptWords(page)).toContain(end)
      await kill(profile)

      const again = await launch(profile, siteUrl)
      const form = await again.newPage()
      await openPanel(form, editorAccount, address())
      const notice = noticeIn(form)
      await expect(notice).toContainText('Summary')
      await notice.getByRole('button', { name: 'Bring back' }).click()
      await expect
        .poll(async () => (await stored(editor, article)).summary)
        .toMatch(new RegExp(`^a a .*${end}$`))
      await expect(notice).toBeHidden()
      await expect.poll(() => keptWords(form)).toBe('')
      await again.close()
    } finally {
      await rm(profile, { recursive: true, force: true })
    }
  })

  test('that others wrote over meanwhile are compared, and overwrite nothing', async ({
    page,
    editor,
    editorAccount,
    admin,
  }) => {
    const context = page.context()
    await openPanel(page, editorAccount, address())
    await context.route(SAVES, (route) => route.abort())
    await page.getByLabel('Summary').fill('Words of the editor.')
    await bodyOfForm(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Typed into the text.')
    await expect.poll(() => keptWords(page)).toContain('Typed into the text.')
    // A page that closes would still send its words, past the route; one that crashes cannot.
    await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => {})])
    await page.close()
    await context.unroute(SAVES)
    await admin.saveDraft(article.id, { summary: 'Words of the administrator.', question: 'Is it another?' })

    const again = await context.newPage()
    await again.goto(address())
    const notice = noticeIn(again)
    await expect(notice).toContainText('Summary, Text')
    await notice.getByRole('button', { name: 'See' }).click()
    await expect(notice.locator('del').first()).toContainText('administrator')
    await expect(notice.locator('ins').first()).toContainText('editor')
    expect(await accessibilityProblems(again, '.unsent-words')).toEqual([])
    await look(again, 'unsent-words')
    await notice.getByRole('button', { name: 'Bring back' }).click()

    const conflict = again.getByRole('alert', { name: 'Summary: changed by two people' })
    await expect(conflict).toContainText('The administrator', { ignoreCase: true })
    await expect
      .poll(async () => JSON.stringify(await stored(editor, article)))
      .toContain('Typed into the text.')
    expect(await stored(editor, article)).toMatchObject({
      summary: 'Words of the administrator.',
      question: 'Is it another?',
    })
    await conflict.getByRole('button', { name: 'Use theirs' }).click()
    await expect(again.getByRole('textbox', { name: 'Summary' })).toHaveValue('Words of the administrator.')
    await expect(conflict).toBeHidden()
    expect((await stored(editor, article)).summary).toBe('Words of the administrator.')
    await expect.poll(() => keptWords(again)).toBe('')
  })

  test('typed without a network are kept, and sent when it returns', async ({
    page,
    editor,
    editorAccount,
  }) => {
    await openPanel(page, editorAccount, address())
    const words = `Typed in a tunnel ${unique()}.`
    await wholeForm(page)
    await page.context().setOffline(true)
    await page.getByLabel('Summary').fill(words)
    await expect(page.getByText('Offline. Kept on this computer.')).toBeVisible()
    expect(await keptWords(page)).toContain(words)
    await page.context().setOffline(false)
    await expect.poll(async () => (await stored(editor, article)).summary).toBe(words)
    await expect(page.getByText(/^Your changes saved \d\d:\d\d:\d\d$/)).toBeVisible()
    await expect.poll(() => keptWords(page)).toBe('')
  })

  test('are said not to be kept where the browser keeps nothing', async ({ page, editor, editorAccount }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    })
    await openPanel(page, editorAccount, address())
    await wholeForm(page)
    await page.context().setOffline(true)
    await page.getByLabel('Summary').fill('Nowhere kept.')
    await expect(page.getByText('Offline. This browser keeps nothing: leave the page open.')).toBeVisible()
    await page.context().setOffline(false)
    await expect.poll(async () => (await stored(editor, article)).summary).toBe('Nowhere kept.')
  })

  test('leave nothing on a shared computer', async ({ page, editor, editorAccount }) => {
    const context = page.context()
    await openPanel(page, editorAccount, address())
    // What is typed last is saved, also by somebody who signs out at once.
    const last = `The last words ${unique()}.`
    await page.getByLabel('Summary').fill(last)
    await page.getByRole('link', { name: 'Log out' }).click()
    await expect(page).toHaveURL(/\/admin\/login/)
    await expect.poll(async () => (await stored(editor, article)).summary).toBe(last)
    expect(await keptWords(page)).toBe('')

    const typeUnsent = async () => {
      await openPanel(page, editorAccount, address())
      await context.route(SAVES, (route) => route.abort())
      await page.getByLabel('Summary').fill('Confidential.')
      await expect.poll(() => keptWords(page)).toContain('Confidential.')
    }
    await typeUnsent()
    await page.getByRole('link', { name: 'Log out' }).click()
    await expect(page).toHaveURL(/\/admin\/login/)
    await expect.poll(() => keptWords(page)).toBe('')

    await context.unroute(SAVES)
    await typeUnsent()
    await page.close()
    await context.unroute(SAVES)
    const other = await context.newPage()
    await openPanel(other, ADMIN, address())
    await expect(other.getByText('Saves as you type')).toBeVisible()
    await expect.poll(() => keptWords(other)).toBe('')
    await expect(noticeIn(other)).toBeHidden()
  })

  test('of earlier saves are listed, compared and put back', async ({
    page,
    editor,
    editorAccount,
    admin,
  }) => {
    await editor.saveDraft(article.id, {
      summary: 'Words of the editor.',
      body: bodyOf('The text of the editor.'),
    })
    await admin.saveDraft(article.id, { summary: 'Words of somebody else.', body: bodyOf('Another text.') })
    await openPanel(page, editorAccount, address())
    await page.getByRole('button', { name: 'Earlier words' }).click()
    const list = page.locator('.earlier-words')
    const item = (words: string) => list.getByRole('listitem').filter({ hasText: words })
    await expect(item('Words of the editor.')).toContainText('The editor')
    await item('Words of the editor.').getByRole('button', { name: 'Compare with now' }).click()
    await expect(list.locator('del')).toContainText(['somebody'])
    expect(await accessibilityProblems(page, '.earlier-words')).toEqual([])
    await look(page, 'earlier-words')

    await item('Words of the editor.').getByRole('button', { name: 'Put back' }).click()
    await expect(list).toBeHidden()
    await expect(page.getByLabel('Summary')).toHaveValue('Words of the editor.')
    await expect.poll(async () => (await stored(editor, article)).summary).toBe('Words of the editor.')

    await page.getByRole('button', { name: 'Earlier words' }).click()
    await expect(item('Words of somebody else.')).toBeVisible()
    await list.getByLabel('Field').selectOption('Text')
    await expect(item('Words of somebody else.')).toBeHidden()
    await item('The text of the editor.').getByRole('button', { name: 'Put back' }).click()
    await expect(bodyOfForm(page)).toContainText('The text of the editor.')
    await expect
      .poll(async () => JSON.stringify(await stored(editor, article)))
      .toContain('The text of the editor.')
  })
})

const noticeIn = (page: Page) => page.getByRole('alert', { name: /^Words from .* were not saved$/ })

const stored = async (editor: Staff, { id }: Doc) =>
  (await editor.must('GET', `/articles/${id}?draft=true&depth=0`)) as Doc & { summary?: string }

/** Without the network, the parts of the form that are loaded later would be missing. */
async function wholeForm(page: Page): Promise<void> {
  await expect(bodyOfForm(page)).toBeVisible()
  // In another tab of the form.
  await expect(page.getByText('Nothing is planned.')).toBeAttached()
  await page.waitForLoadState('networkidle')
}

/** A browser with its own profile, which survives it. */
const launch = (profile: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    baseURL,
    executablePath: process.env.CHROMIUM_PATH,
    args: chromiumArguments(),
  })

/** Ends the browser of a profile at once, as a crash does. */
async function kill(profile: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) {
      process.kill(Number(pid), 'SIGKILL')
    }
  }
}

/** Pictures of a part on a laptop and a tablet, light and dark. */
async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const [device, width, height] of [
    ['laptop', 1366, 768],
    ['tablet', 820, 1180],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), colorScheme)
      await page.screenshot({
        path: `test-results/${name}-${device}-${colorScheme}.png`,
        animations: 'disabled',
      })
    }
  }
  if (before) await page.setViewportSize(before)
}
