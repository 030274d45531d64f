import type { Page } from '@playwright/test'
import { bodyOfForm } from './support/editor'
import { openPanel } from './support/panel'
import { type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'

/** The form of an article saves itself, whatever the network does to the answers. */
test.describe('typing in an article', () => {
  let author: Doc
  let article: Doc

  test.beforeEach(async ({ page, editor, editorAccount }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id], _status: 'draft', summary: 'Old words.' })
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await expect(page.getByText('Saves as you type')).toBeVisible()
  })

  test.afterEach(async ({ editor }) => {
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
  })

  test('is not undone by an answer that comes late, in any field', async ({ page, editor }) => {
    const release = await holdSaves(page)
    const [summary, question] = [page.getByLabel('Summary'), page.getByLabel('Question')]
    const left = page.waitForRequest(isSave)
    await summary.fill('First words.')
    await left
    // The answer to these is still on its way.
    await summary.fill('First words, and second ones.')
    await question.fill('Why was this typed last?')
    await bodyOfForm(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Typed into the text.')
    release()
    await expect
      .poll(() => stored(editor, article))
      .toMatchObject({
        summary: 'First words, and second ones.',
        question: 'Why was this typed last?',
      })
    await expect(page.getByText(/^Your changes saved \d\d:\d\d:\d\d$/)).toBeVisible()
    await expect(summary).toHaveValue('First words, and second ones.')
    await expect(question).toHaveValue('Why was this typed last?')
    await expect(bodyOfForm(page)).toContainText('Typed into the text.')
    expect(JSON.stringify(await stored(editor, article))).toContain('Typed into the text.')
  })

  test('is saved while it goes on, without a pause', async ({ page, editor }) => {
    const summary = page.getByLabel('Summary')
    await summary.fill('')
    // On a slow machine the empty field is saved first.
    const saved = page.waitForResponse(
      (response) => isSave(response.request()) && /"summary":"a/.test(response.request().postData() ?? ''),
    )
    let isTyping = true
    // Letters come faster than any pause that a save would wait for.
    const typing = summary.pressSequentially('a '.repeat(70), { delay: 50 }).then(() => {
      isTyping = false
    })
    await saved
    expect(isTyping).toBe(true)
    expect((await stored(editor, article)).summary).toMatch(/^a/)
    await typing
  })

  for (const [how, leave] of Object.entries({
    'a link': (page: Page) => page.getByRole('link', { name: 'Articles' }).first().click(),
    'a reload': (page: Page) => page.reload(),
    'closing the tab': (page: Page) => page.close({ runBeforeUnload: true }),
  })) {
    test(`is saved where somebody leaves by ${how} with the last letter`, async ({ page, editor }) => {
      const words = `The last words ${unique()}.`
      await page.getByLabel('Summary').fill(words)
      await leave(page)
      await expect.poll(async () => (await stored(editor, article)).summary).toBe(words)
    })
  }

  test('is saved where somebody closes the tab while a save is under way', async ({ page, editor }) => {
    const words = `The first words ${unique()}`
    const summary = page.getByLabel('Summary')
    const left = page.waitForRequest(isSave)
    await summary.fill(words)
    await left
    await summary.fill(`${words}, and the last.`)
    await page.close({ runBeforeUnload: true })
    await expect.poll(async () => (await stored(editor, article)).summary).toBe(`${words}, and the last.`)
  })

  test('is saved with Ctrl+S', async ({ page, editor }) => {
    const words = `Saved by hand ${unique()}.`
    await page.getByLabel('Summary').fill(words)
    const saved = page.waitForResponse((response) => isSave(response.request()))
    await page.keyboard.press('Control+s')
    await saved
    expect((await stored(editor, article)).summary).toBe(words)
  })
})

const isSave = (request: { method: () => string; url: () => string }) =>
  request.method() === 'PATCH' && request.url().includes('autosave=true')

const stored = async (editor: Staff, { id }: Doc) =>
  (await editor.must('GET', `/articles/${id}?draft=true&depth=0`)) as Doc & { summary?: string }

/** Lets saves reach the server and keeps their answers until they are released. */
async function holdSaves(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/autosave=true/, async (route) => {
    const response = await route.fetch()
    await released
    await route.fulfill({ response })
  })
  return release
}
