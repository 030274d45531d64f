import type { Page } from '@playwright/test'
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

    // And this one the old question.
    await page.getByLabel('Summary').fill(`${summary} And more.`)
    await expect.poll(async () => (await stored()).summary).toBe(`${summary} And more.`)
    expect((await stored()).question).toBe(question)
    await expect(page.getByLabel('Question')).toHaveValue(question)
  })
})
