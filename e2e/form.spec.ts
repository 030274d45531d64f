import type { Page, Route } from '@playwright/test'
import { accessibilityProblems, overflow } from './support/audit-page'
import { block, bodyOfForm } from './support/editor'
import { openPanel, openTab } from './support/panel'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

let author: Doc
let article: Doc & { summary?: string }

test.beforeEach(async ({ editor }) => {
  author = await editor.makeAuthor()
  article = await editor.makeArticle({ authors: [author.id], _status: 'draft' })
})

test.afterEach(async ({ editor }) => {
  await editor.delete('articles', article.id)
  await editor.delete('authors', author.id)
})

const form = (query = '') => `/admin/collections/articles/${article.id}${query}`
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

test('the form has its parts in tabs, its errors on them, and keys for all of it', async ({
  page,
  editorAccount,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await watchSide(page)
  await openPanel(page, editorAccount, form())
  const help = page.getByRole('heading', { name: 'Writing help' })
  await expect(page.locator('.writing-help__measures')).toBeVisible()
  for (const heading of [page.getByRole('heading', { name: 'Workflow' }), help]) {
    await expect(heading).toBeInViewport()
  }
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([])
  // Nor would it have moved where the page was drawn before all styles were there.
  const write = page.getByRole('button', { name: 'Write a note' })
  await expect(write).toHaveCSS('transition-property', 'border-color, color, background-color')

  const sheet = page.getByRole('dialog', { name: 'Keys of this form' })
  const summary = page.getByLabel('Summary')
  await summary.pressSequentially('Why?')
  await expect(sheet).toBeHidden()
  await summary.press('Control+/')
  await expect(sheet).toBeVisible()
  expect(await accessibilityProblems(page, '.shortcut-sheet')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(summary).toBeFocused()
  await summary.fill('')
  await page.getByRole('button', { name: 'Keys', exact: true }).focus()
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()

  // Whatever is missing leads to its field, from every tab.
  await page.keyboard.press('Alt+PageDown')
  await expect(tab(page, 'Evidence')).toBeFocused()
  await expect(page.getByRole('region', { name: 'Where these sources are cited' })).toBeVisible()
  expect(await accessibilityProblems(page, '.where-used')).toEqual([])
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'People and review')).toHaveAttribute('aria-selected', 'true')
  await page.locator('.workflow-missing').getByRole('link', { name: 'Summary' }).click()
  await expect(summary).toBeFocused()

  // A row that is added while an earlier answer arrives gets its fields, too.
  const answer = await holdAnswer(page)
  await summary.fill('Why?')
  await answer.isAsked
  await openTab(page, 'Evidence')
  answer.release()
  await page.getByRole('button', { name: 'Add Reference' }).click()
  await page.locator('#field-references__0__title').fill('A source')
  await openTab(page, 'Write')

  await bodyOfForm(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+Digit1')
  await expect(block(page, 'Care card')).toBeVisible()
  const unfinished = page
    .locator('.workflow-missing')
    .getByRole('link', { name: /^Care card \(block \d\): its heading$/ })
  await expect(unfinished).toBeVisible()
  await openTab(page, 'History')
  await unfinished.click()
  await expect(block(page, 'Care card').getByRole('combobox').first()).toBeFocused()

  await openTab(page, 'Search and share')
  await page.getByLabel('Slug').fill('not a slug!')
  await expect(tab(page, 'Search and share')).toContainText('1 error')
  expect(await accessibilityProblems(page, '.form-tabs')).toEqual([])
  await page.reload()
  await expect(tab(page, 'Search and share')).toHaveAttribute('aria-selected', 'true')
})

test('an error is found from every tab; a tablet has the side column beside the text', async ({
  page,
  editor,
  editorAccount,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 })
  await openPanel(page, editorAccount, form('?tab=sharing'))
  const slug = page.getByLabel('Slug')
  await expect(page.getByText('Saves as you type')).toBeVisible()
  await slug.fill('not a slug!')
  await openTab(page, 'Write')
  const first = page.getByRole('button', { name: 'Go to the first error' })
  await first.click()
  await expect(slug).toBeFocused()
  await openTab(page, 'Evidence')
  await page.keyboard.press('F8')
  await expect(slug).toBeFocused()
  await slug.fill(article.slug)
  await expect(first).toBeHidden()

  await openTab(page, 'Write')
  await expect(page.getByRole('heading', { name: 'Writing help' })).toBeInViewport()
  expect(await overflow(page)).toBe(0)

  // Signed out while writing: the form stays, and what was typed is saved after signing in again.
  const words = `Typed after the session ended ${unique()}.`
  await page.context().clearCookies()
  await page.getByLabel('Summary').fill(words)
  const dialog = page.getByRole('dialog', { name: 'You are signed out' })
  await expect(dialog).toBeVisible()
  expect(await accessibilityProblems(page, '.sign-in-again')).toEqual([])
  await dialog.getByLabel('Password').fill('wrong')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('The e-mail address or password is incorrect.')
  await dialog.getByLabel('Password').fill(editorAccount.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('Summary')).toHaveValue(words)
  const stored = async () =>
    (await editor.must<typeof article>('GET', `/articles/${article.id}?draft=true&depth=0`)).summary
  await expect.poll(stored).toBe(words)
})

/** Holds the next answer that Payload's form gets from the server. */
async function holdAnswer(page: Page) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const hold = async (route: Route) => {
    const response = await route.fetch()
    await released
    await route.fulfill({ response })
  }
  await page.route(/\/admin\/collections\/articles\/\d+/, hold, { times: 1 })
  return { isAsked: page.waitForRequest((request) => 'next-action' in request.headers()), release }
}

/** Notes what moves in the side column without a key or click. */
async function watchSide(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { hadRecentInput: boolean; sources: { node: Node | null }[] }
    const moved: string[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue
        for (const { node } of sources) {
          const element = node instanceof Element ? node : node?.parentElement
          if (element?.closest('.document-fields__sidebar')) moved.push(element.outerHTML.slice(0, 80))
        }
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}
