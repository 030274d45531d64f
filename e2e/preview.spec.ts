import type { Page } from '@playwright/test'
import { accessibilityProblems, markupProblems, overflow } from './support/audit-page'
import { openPanel, startSession } from './support/panel'
import { sendRequest } from './support/send-request'
import { type Account, bodyOf, type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

const name = unique()
const question = `Why do my ankles click ${name}?`
const path = (id: number) => `/preview/articles/${id}`

test.describe.configure({ mode: 'serial' })

test.describe('the preview of a draft', () => {
  let author: Doc
  let draft: Doc

  test.beforeAll(async ({ editor }) => {
    author = await editor.makeAuthor()
    const { doc } = await editor.must<{ doc: Doc }>('POST', '/articles?draft=true', {
      question,
      authors: [author.id],
      body: bodyOf(`Small bubbles burst. ${'They are harmless. '.repeat(200)}`),
      _status: 'draft',
    })
    draft = doc
  })

  test.afterAll(async ({ admin, editor }) => {
    await editor.delete('articles', draft.id)
    await admin.delete('authors', author.id)
  })

  test('is 404 for readers and for staff who may not read the draft, and stored nowhere', async ({
    moderator,
  }) => {
    const asModerator = { Authorization: `JWT ${moderator.token}` }
    for (const headers of [{}, asModerator]) {
      const answer = await sendRequest(path(draft.id), { headers })
      expect(answer.status).toBe(404)
      expect(answer.text).not.toContain(name)
      expect(answer.text).toContain('Page not found')
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['cache-tag']).toBeUndefined()
    }
  })

  test('is the real page with a bar, for staff, uncached, unindexed and framed by nobody else', async ({
    page,
    editorAccount,
  }) => {
    await startSession(page, editorAccount)
    const response = await page.goto(path(draft.id))
    expect(response?.status()).toBe(200)
    const headers = response?.headers() ?? {}
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-frame-options': 'SAMEORIGIN',
    })
    expect(headers['cache-status']).toBeUndefined()
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    await expect(page.getByText('Preview of a draft, not public')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
    expect(await markupProblems((await response?.text()) ?? '')).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await accessibilityProblems(page)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 700 })
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Back to the editor' }).click()
    await expect(page).toHaveURL(new RegExp(`/admin/collections/articles/${draft.id}$`))
  })

  test('is one press away from the form', async ({ page, editorAccount }) => {
    await openForm(page, editorAccount)
    await expect(page.locator('#preview-button')).toHaveAttribute('href', new RegExp(`${path(draft.id)}$`))
  })

  test('follows the saved draft beside the form, and stays where it is scrolled', async ({
    page,
    editorAccount,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await openForm(page, editorAccount)
    await page.locator('#live-preview-toggler').click()
    const beside = page.frameLocator('#live-preview-iframe')
    await expect(beside.getByRole('heading', { level: 1, name: question })).toBeVisible()

    await page.getByLabel('Summary').fill(`Bubbles in the joint, ${name}.`)
    await expect(beside.getByText(`Bubbles in the joint, ${name}.`)).toBeVisible()

    const frame = page.frames().find((one) => one.url().includes(path(draft.id)))
    await frame?.evaluate('scrollTo(0, 500)')
    await page.getByLabel('Summary').fill(`Air in the joint, ${name}.`)
    await expect(beside.getByText(`Air in the joint, ${name}.`)).toBeAttached()
    await expect.poll(() => frame?.evaluate('scrollY')).toBe(500)

    const text = page.locator('.rich-text-lexical').getByRole('textbox')
    await text.getByText('What it is').click()
    await text.press('End')
    await text.pressSequentially(' called')
    await expect(beside.getByRole('heading', { level: 2, name: 'What it is called' })).toBeAttached()

    // The panel remembers per account whether it is open.
    await page.locator('#live-preview-toggler').click()
    await expect(page.locator('#live-preview-iframe')).toBeHidden()
  })

  test('stands next to help with the writing, which follows each save too', async ({
    page,
    editor,
    editorAccount,
  }) => {
    await editor.saveDraft(draft.id, { summary: '' })
    await openForm(page, editorAccount)
    const help = page.getByRole('region', { name: 'Writing help' })
    await expect(help.getByRole('status')).toHaveText('2 remarks.')
    await expect(help.getByRole('heading', { name: 'To consider: Split 1 long paragraph' })).toBeVisible()
    await expect(help.getByText('Summary: the answer in one sentence')).toBeVisible()
    await expect(help.getByText('Words', { exact: true })).toBeVisible()

    await page.getByLabel('Summary').fill('The clicking of ankles is harmless.')
    await expect(help.getByText('Summary: the answer in one sentence')).toBeHidden()
    await expect(help.getByText('Key points: what to remember.')).toBeVisible()

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.reload()
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      await expect(help.getByRole('status')).toHaveText('2 remarks.')
      expect(await accessibilityProblems(page, '.writing-help')).toEqual([])
    }
  })

  async function openForm(page: Page, account: Account): Promise<void> {
    await openPanel(page, account, `/admin/collections/articles/${draft.id}`)
    await expect(page.getByLabel('Question')).toHaveValue(question)
  }
})
