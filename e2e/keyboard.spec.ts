import type { Locator, Page } from '@playwright/test'
import type { Doc } from './support/staff'
import { unique } from './support/staff'
import { expect, test } from './support/test'

/** More tab stops than this to a target are a defect. */
const MOST_STOPS = 60
const name = unique()

let author: Doc
let article: Doc

test.beforeAll(async ({ editor }) => {
  author = await editor.makeAuthor()
  article = await editor.makeArticle({ authors: [author.id], question: `Why do my ears ring ${name}?` })
})

test.afterAll(async ({ admin }) => {
  for (const { id } of await admin.find('ratings', `where[author][equals]=${author.id}`)) {
    await admin.removeRating(id)
  }
  for (const { id } of await admin.find('comments', `where[article][equals]=${article.id}`)) {
    await admin.delete('comments', id)
  }
  await admin.delete('articles', article.id)
  await admin.delete('authors', author.id)
})

/** Presses Tab until the element has focus, and checks that each stop on the way is visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const goal = await target.elementHandle()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const [isThere, ring] = await page.evaluate((wanted) => {
      const focused = document.activeElement
      const isReal = focused !== null && focused !== document.body
      return [focused === wanted, isReal ? getComputedStyle(focused).outlineStyle : 'none'] as const
    }, goal)
    expect(ring).toBe('solid')
    if (isThere) return
  }
  throw new Error(`${target} is more than ${MOST_STOPS} stops away`)
}

test('from the home page to a rating and a comment without a mouse', async ({ browser, siteUrl }) => {
  const context = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: true })
  const page = await context.newPage()
  await page.goto('/')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('main').getByRole('searchbox'))
  await page.keyboard.type(`ears ring ${name}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)

  await tabTo(page, page.getByRole('main').getByRole('link', { name: String(article.question) }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(article.question))

  await tabTo(page, page.getByRole('link', { name: 'Rate author' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: '1 star' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: '3 stars' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('your rating was received')

  await tabTo(page, page.getByRole('link', { name: 'Back to the author' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('main').getByRole('link', { name: String(article.question) }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Add a comment' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Add a comment' }))
  await page.keyboard.press('Enter')

  const problems = page.getByRole('alert')
  await expect(problems).toBeFocused()
  await expect(problems.getByRole('link')).toHaveCount(2)
  await page.keyboard.press('Tab')
  await expect(problems.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.type('Robin')
  await tabTo(page, page.getByLabel('Comment', { exact: true }))
  await page.keyboard.type('It helped.')
  await tabTo(page, page.getByRole('button', { name: 'Add a comment' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('your comment was received')
  await context.close()
})
