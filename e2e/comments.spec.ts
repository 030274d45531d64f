import type { BrowserContext, Page } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import { touchingButtons } from './support/measure-page'
import { postForm } from './support/reader-forms'
import { sendRequest } from './support/send-request'
import { type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'

/** Reader features must work in each browser. */
for (const javaScriptEnabled of [false, true]) {
  test.describe(`comments, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    let author: Doc
    let article: Doc
    let reading: BrowserContext
    let reader: Page

    test.beforeAll(async ({ editor }) => {
      author = await editor.makeAuthor()
      article = await editor.makeArticle({ authors: [author.id] })
    })

    test.afterAll(async ({ admin }) => {
      for (const { id } of await commentsOn(admin)) await admin.delete('comments', id)
      await admin.delete('articles', article.id)
      await admin.delete('authors', author.id)
    })

    test.beforeEach(async ({ browser, siteUrl }) => {
      reading = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled })
      reader = await reading.newPage()
    })

    test.afterEach(() => reading.close())

    const commentsOn = (staff: Staff) => staff.find('comments', `where[article][equals]=${article.id}`)
    const approve = async (staff: Staff, text: string): Promise<Doc> => {
      const comment = (await commentsOn(staff)).find((one) => one.text === text)
      return staff.moderate(comment?.id ?? 0, 'approved')
    }
    const write = async (name: string, text: string) => {
      await reader.getByLabel('Name', { exact: true }).fill(name)
      await reader.getByLabel('Comment', { exact: true }).fill(text)
      await reader.getByRole('button', { name: 'Add a comment' }).click()
      await expect(reader).toHaveURL(`/articles/${article.slug}/received`)
      await expect(
        reader.getByRole('heading', { level: 1, name: 'Thank you, your comment was received' }),
      ).toBeVisible()
    }
    const itemOf = (text: string) => reader.getByRole('listitem').filter({ hasText: text })

    test('replies go three deep, each in its place and with a link of its own', async ({ moderator }) => {
      const id = unique()
      const texts = [1, 2, 3, 4].map((depth) => `Words of level ${depth} ${id}.`)
      await reader.goto(`/articles/${article.slug}/comment`)
      await write('Ruth', texts[0] ?? '')
      await approve(moderator, texts[0] ?? '')
      for (const [index, text] of texts.slice(1).entries()) {
        await reader.goto(`/articles/${article.slug}`)
        await itemOf(texts[index] ?? '')
          .getByRole('link', { name: /^Reply/ })
          .click()
        await expect(reader.getByRole('heading', { level: 1, name: 'Reply to a comment' })).toBeVisible()
        await expect(reader.locator('blockquote')).toContainText(texts[index] ?? '')
        await write(`Reader ${index}`, text)
        await approve(moderator, text)
      }
      await reader.goto(`/articles/${article.slug}`)
      const classes = await Promise.all(texts.map((text) => itemOf(text).getAttribute('class')))
      expect(classes).toEqual([null, 'r1', 'r2', 'r3'])
      if (javaScriptEnabled) expect(await accessibilityProblems(reader)).toEqual([])

      const deepest = (await commentsOn(moderator)).find(({ text }) => text === texts[3])
      await reader.goto(`/comments/${deepest?.id}`)
      await expect(reader).toHaveURL(`/articles/${article.slug}#comment-${deepest?.id}`)
      await reader.goto(`/articles/${article.slug}/comments?order=newest`)
      await expect(itemOf(texts[3] ?? '')).toBeVisible()
      expect((await sendRequest(`/articles/${article.slug}/comments?page=9`)).status).toBe(404)
    })

    test('one’s own comment is changed and taken back, with its replies left in place', async ({
      moderator,
      browser,
      siteUrl,
    }) => {
      const id = unique()
      await reader.goto(`/articles/${article.slug}/comment`)
      await expect(reader.getByRole('link', { name: /^Change it or take it back/ })).toHaveCount(0)
      await write('Anselm', `With a typing eror ${id}.`)
      const strange = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled })
      const stranger = await strange.newPage()
      await stranger.goto(reader.url())
      await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Has it arrived?')
      await expect(stranger.getByText(/Thank you/)).toHaveCount(0)
      await strange.close()

      // The link back is in the form, long after the thank-you page is gone.
      await reader.getByRole('link', { name: 'Back to the answer' }).click()
      await reader.getByRole('link', { name: 'Add a comment' }).click()
      await reader.getByRole('link', { name: /^Change it or take it back/ }).click()
      await reader.getByLabel('Comment', { exact: true }).fill(`Without a typing error ${id}.`)
      await reader.getByRole('button', { name: 'Save the change' }).click()
      await expect(reader.getByLabel('Comment', { exact: true })).toHaveValue(`Without a typing error ${id}.`)
      const own = await approve(moderator, `Without a typing error ${id}.`)
      await reader.goto(`/articles/${article.slug}`)
      await expect(itemOf(`Without a typing error ${id}.`)).toContainText('(changed)')
      await itemOf(`Without a typing error ${id}.`)
        .getByRole('link', { name: /^Reply/ })
        .click()
      await write('Priya', `An answer to it ${id}.`)
      await approve(moderator, `An answer to it ${id}.`)

      await reader.goto(`/comments/${own.id}`)
      await reader
        .locator(`#comment-${own.id}`)
        .getByRole('link', { name: /^Is it yours/ })
        .click()
      await expect(reader).toHaveURL(`/articles/${article.slug}/comment/mine`)
      expect(await touchingButtons(reader)).toEqual([])
      const form = reader.locator('form', { hasText: `Without a typing error ${id}.` })
      await form.getByRole('button', { name: 'Take it back' }).click()
      await reader.goto(`/articles/${article.slug}`)
      await expect(reader.locator(`#comment-${own.id}`)).toHaveText('This comment was taken back or removed.')
      await expect(itemOf(`An answer to it ${id}.`)).toBeVisible()
      await expect(reader.getByText(`Without a typing error ${id}.`)).toHaveCount(0)
      const [stored] = (await commentsOn(moderator)).filter((one) => one.id === own.id)
      expect(JSON.stringify(stored)).not.toContain('typing')

      const forged = await postForm(`/articles/${article.slug}/comment/mine`, {
        do: 'withdraw',
        comment: String(own.id),
      })
      expect(forged.status).toBe(400)
    })

    test('a comment is reported; a report without a reason comes back', async ({ moderator }) => {
      const text = `Buy my tea ${unique()} and be healthy.`
      await reader.goto(`/articles/${article.slug}/comment`)
      await write('Seller', text)
      const comment = await approve(moderator, text)
      await reader.goto(`/articles/${article.slug}`)
      await itemOf(text)
        .getByRole('link', { name: /^Report/ })
        .click()
      await reader.getByRole('button', { name: 'Report the comment' }).click()
      await expect(reader.getByRole('alert')).toContainText('Choose a reason')
      await reader.getByLabel('It is advertising or spam').check()
      await reader.getByRole('button', { name: 'Report the comment' }).click()
      await expect(reader).toHaveURL(`/articles/${article.slug}/received`)
      await expect(reader.getByText('A moderator looks at the comment.')).toBeVisible()
      const reports = await moderator.find('comment-reports', `where[comment][equals]=${comment.id}`)
      expect(reports).toMatchObject([{ reason: 'spam' }])
      expect((await sendRequest('/comments/2000000000/report')).status).toBe(404)
      expect((await sendRequest('/api/comment-reports')).status).toBe(403)
    })
  })
}
