import type { Page } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import { openPanel } from './support/panel'
import { ADMIN } from './support/settings'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

/** Two people have the same article open, each in a separate browser. */
test.describe('two people on one article', () => {
  let author: Doc
  let article: Doc
  let other: Page

  test.beforeEach(async ({ page, browser, editor, editorAccount, siteUrl }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id], _status: 'draft', summary: 'Old words.' })
    const context = await browser.newContext({ baseURL: siteUrl })
    other = await context.newPage()
    const address = `/admin/collections/articles/${article.id}`
    await openPanel(page, editorAccount, address)
    await openPanel(other, ADMIN, address)
    for (const one of [page, other]) await expect(one.getByLabel('Summary')).toHaveValue('Old words.')
  })

  test.afterEach(async ({ editor }) => {
    await other.context().close()
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
  })

  test('keep each other’s words, and see them', async ({ page, editor }) => {
    const stored = async () =>
      (await editor.must('GET', `/articles/${article.id}?draft=true&depth=0`)) as Doc & {
        question?: string
        summary?: string
      }
    const [summary, question] = [`New words ${unique()}.`, `Why does it ache ${unique()}?`]
    await page.getByLabel('Summary').fill(summary)
    await expect.poll(async () => (await stored()).summary).toBe(summary)

    // This form still has the old summary.
    await other.getByLabel('Question').fill(question)
    await expect.poll(async () => (await stored()).question).toBe(question)
    expect((await stored()).summary).toBe(summary)
    await expect(other.getByLabel('Summary')).toHaveValue(summary)

    // Somebody who only looks sees it, too, and goes on from there.
    await expect(page.getByLabel('Question')).toHaveValue(question)
    await page.getByLabel('Summary').fill(`${summary} And more.`)
    await expect.poll(async () => (await stored()).summary).toBe(`${summary} And more.`)
    expect((await stored()).question).toBe(question)
  })

  test('are asked where both changed the same words, and lose none', async ({ page, editor }) => {
    const stored = async () =>
      (await editor.must('GET', `/articles/${article.id}?draft=true&depth=0`)) as Doc & { summary?: string }
    await page.getByLabel('Summary').fill('Words of the editor.')
    await expect.poll(async () => (await stored()).summary).toBe('Words of the editor.')
    await other.getByLabel('Summary').fill('Words of the administrator.')
    await other.getByLabel('Question').fill('Why is this no conflict?')

    const conflict = other.getByRole('alert', { name: 'Summary: changed by two people' })
    await expect(conflict).toContainText('The editor saved other words')
    await expect(conflict.locator('del')).toContainText(['editor'])
    await expect(conflict.locator('ins')).toContainText(['administrator'])
    expect(await accessibilityProblems(other, '.save-conflict')).toEqual([])
    await other.screenshot({ path: 'test-results/save-conflict.png' })
    expect(await stored()).toMatchObject({
      summary: 'Words of the editor.',
      question: 'Why is this no conflict?',
    })
    await expect(other.getByRole('textbox', { name: 'Summary' })).toHaveValue('Words of the administrator.')

    await other.getByRole('textbox', { name: 'Summary' }).fill('Words of both.')
    await conflict.getByRole('button', { name: 'Save mine' }).click()
    await expect.poll(async () => (await stored()).summary).toBe('Words of both.')
    await expect(conflict).toBeHidden()
  })
})
