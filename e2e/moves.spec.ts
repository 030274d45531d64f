import type { Page } from '@playwright/test'
import { openPanel, openTab } from './support/panel'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

/** A workflow move writes to the article while its form is open. */
test.describe('an approval while the form is open', () => {
  let author: Doc
  let article: Doc

  test.beforeEach(async ({ page, editor, editorAccount }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id], _status: 'draft' })
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await expect(stage(page)).toHaveText('Draft')
  })

  test.afterEach(async ({ editor }) => {
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
  })

  test('is no change by somebody else: it is published with the next press', async ({ page }) => {
    // No part of the page is refreshed, as on a slow network.
    await page.route(/[?&]_rsc=/, () => {})
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(stage(page)).toHaveText('Approved')
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await page.getByRole('button', { name: 'Publish anyway' }).click()
    await expect(stage(page)).toHaveText('Published')
    await openTab(page, 'People and review')
    await expect(page.getByRole('textbox', { name: 'Reviewed on' })).not.toHaveValue('')
  })

  test('keeps what is typed while its answer is on the way', async ({ page, editor }) => {
    const words = `Typed meanwhile ${unique()}`
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/approve$/, async (route) => {
      const response = await route.fetch()
      await released
      await route.fulfill({ response })
    })
    const asked = page.waitForRequest(/\/approve$/)
    await page.getByRole('button', { name: 'Approve' }).click()
    await asked
    await page.getByLabel('Summary').fill(words)
    release()
    const stored = async () =>
      (await editor.must('GET', `/articles/${article.id}?draft=true&depth=0`)) as Doc & { summary?: string }
    await expect.poll(async () => (await stored()).summary).toBe(words)
    await expect(page.getByLabel('Summary')).toHaveValue(words)
  })
})

const stage = (page: Page) => page.locator('.workflow-stage')
