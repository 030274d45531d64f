import type { BrowserContext, Page } from '@playwright/test'
import { choose, openPanel, signIn } from './support/panel'
import { sendRating } from './support/reader-forms'
import { type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'
import { withinASecond } from './support/within-a-second'

const name = unique()
const question = `Why do my elbows creak ${name}?`

test.describe.configure({ mode: 'serial' })

test.describe('an article from the writing to the first comment', () => {
  let author: Doc
  let symptom: Doc
  let slug: string
  let reading: BrowserContext
  let reader: Page

  test.beforeAll(async ({ editor, browser, siteUrl }) => {
    author = await editor.makeAuthor({ practice: { name: 'Elbow House', city: 'Springfield', region: 'IL' } })
    symptom = await editor.makeSymptom({ plainName: `Creaking elbows ${name}` })
    // A mean is shown from five votes on; the reader's is the fifth.
    for (let vote = 0; vote < 4; vote++) await sendRating(author.slug, 5)
    reading = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false })
    reader = await reading.newPage()
  })

  test.afterAll(async ({ admin, editor }) => {
    await reading.close()
    await removeArticle(admin, editor)
    for (const { id } of await admin.find('ratings', `where[author][equals]=${author.id}`)) {
      await admin.removeRating(id)
    }
    await admin.delete('authors', author.id)
    await admin.delete('symptoms', symptom.id)
  })

  test('an editor writes and publishes it', async ({ page, editorAccount }) => {
    await signIn(page, editorAccount)
    await page.getByRole('link', { name: 'Write an article' }).click()
    // Saved long before the whole question: the slug must come from the final question.
    await page.getByLabel('Question').fill('Why')
    await page.getByRole('button', { name: 'Go on writing' }).click()
    await expect(page.getByText('Last Modified')).toBeVisible()
    await page.getByLabel('Question').fill(question)
    await choose(page, 'authors', String(author.name))
    await choose(page, 'symptoms', String(symptom.plainName))

    // Payload gives this text box no name.
    const text = page.locator('.rich-text-lexical').getByRole('textbox')
    await text.click()
    // As in any editor, Markdown characters at the beginning of a line create headings and lists.
    await text.pressSequentially('## Why joints creak')
    await text.press('Enter')
    await text.pressSequentially('Small bubbles burst inside the joint.')
    await text.press('Enter')
    await text.pressSequentially('- It is harmless')
    await text.press('Enter')
    await text.pressSequentially('It does not wear the joint')
    await expect(text.getByRole('heading', { name: 'Why joints creak' })).toBeVisible()
    await expect(text.getByRole('listitem')).toHaveCount(2)

    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(page.locator('.workflow-stage')).toHaveText('Approved')
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await expect(page.getByText('It has no references.')).toBeVisible()
    await page.getByRole('button', { name: 'Publish anyway' }).click()
    await expect(page.locator('.workflow-stage')).toHaveText('Published')
    slug = `why-do-my-elbows-creak-${name}`
    await expect(page.getByLabel('Slug')).toHaveValue(slug)
  })

  test('a reader without JavaScript finds it from the home page and reads it', async () => {
    await reader.goto('/')
    await reader.getByRole('link', { name: question }).click()
    await expect(reader.getByRole('heading', { level: 1, name: question })).toBeVisible()
    await expect(reader.getByRole('heading', { level: 2, name: 'Why joints creak' })).toBeVisible()
    await expect(reader.getByText('Small bubbles burst inside the joint.')).toBeVisible()
    await expect(reader.getByRole('listitem').filter({ hasText: 'It is harmless' })).toBeVisible()
    await expect(reader.getByText('Elbow House').first()).toBeVisible()
    await expect(reader.getByText('No comments yet.')).toBeVisible()
  })

  test('the reader rates its author, and rates again instead of twice', async () => {
    await rate(reader, '4 stars')
    await expect(reader.getByText('Thank you, your rating was received')).toBeVisible()
    await reader.getByRole('link', { name: 'Back to the author' }).click()
    await expect(reader.getByText('4.8 of 5 from 5 ratings')).toBeVisible()

    await reader.goto(`/articles/${slug}`)
    await expect(reader.getByText('4.8 of 5 from 5 ratings')).toBeVisible()
    await rate(reader, '2 stars', '4 stars')
    await reader.getByRole('link', { name: 'Back to the author' }).click()
    await expect(reader.getByText('4.4 of 5 from 5 ratings')).toBeVisible()
  })

  test('the reader’s comment waits for a moderator', async () => {
    await comment(reader, slug, 'My left one does it too.')
    await expect(reader.getByText('A moderator reads each comment first.')).toBeVisible()
    await reader.getByRole('link', { name: 'Back to the answer' }).click()
    await expect(reader.getByText('No comments yet.')).toBeVisible()
    await expect(reader.getByText('My left one does it too.')).toBeHidden()
    await comment(reader, slug, 'And the right one on Sundays.')
    await comment(reader, slug, 'Buy my elbow oil.')
  })

  test('a moderator approves two at once, and both are there within a second', async ({
    page,
    moderatorAccount,
  }) => {
    await signIn(page, moderatorAccount)
    await page.goto('/admin/collections/comments')
    await select(page, 'My left one does it too.')
    await select(page, 'And the right one on Sundays.')
    await expect(page.getByText('2 selected comments')).toBeVisible()
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(page.getByText('2 comments approved')).toBeVisible()

    await withinASecond(async () => {
      await reader.goto(`/articles/${slug}`)
      expect(await reader.getByText('My left one does it too.').isVisible()).toBe(true)
      expect(await reader.getByText('And the right one on Sundays.').isVisible()).toBe(true)
    })
    await expect(reader.getByRole('heading', { name: 'Comments (2)' })).toBeVisible()
    await expect(reader.getByText('4.4 of 5 from 5 ratings')).toBeVisible()
    await expect(row(page, 'My left one does it too.')).toContainText('Approved')
  })

  test('what the moderator rejects stays away from readers', async ({ page, moderatorAccount }) => {
    await openPanel(page, moderatorAccount, '/admin/collections/comments')
    await select(page, 'Buy my elbow oil.')
    await page.getByRole('button', { name: 'Spam' }).click()
    await expect(page.getByText('1 comment marked as spam')).toBeVisible()
    // The list reloads after the decision, with nothing selected.
    await expect(row(page, 'Buy my elbow oil.')).toContainText('Spam')
    await select(page, 'And the right one on Sundays.')
    await page.getByRole('button', { name: 'Reject' }).click()
    await expect(page.getByText('1 comment rejected')).toBeVisible()
    await withinASecond(async () => {
      await reader.goto(`/articles/${slug}`)
      expect(await reader.getByText('And the right one on Sundays.').isVisible()).toBe(false)
    })
    await expect(reader.getByText('Buy my elbow oil.')).toBeHidden()
    await expect(reader.getByText('My left one does it too.')).toBeVisible()
  })
})

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

async function select(page: Page, text: string): Promise<void> {
  await row(page, text).getByRole('checkbox').check()
}

async function rate(reader: Page, stars: string, current?: string): Promise<void> {
  await reader.getByRole('link', { name: 'Rate author' }).click()
  if (current) await expect(reader.getByRole('radio', { name: current })).toBeChecked()
  await reader.getByRole('radio', { name: stars }).check()
  await reader.getByRole('button', { name: 'Rate author' }).click()
}

async function comment(reader: Page, slug: string, text: string): Promise<void> {
  await reader.goto(`/articles/${slug}`)
  await reader.getByRole('link', { name: 'Add a comment' }).click()
  await reader.getByLabel('Name', { exact: true }).fill('Robin')
  await reader.getByLabel('Comment', { exact: true }).fill(text)
  await reader.getByRole('button', { name: 'Add a comment' }).click()
  await expect(reader.getByText('Thank you, your comment was received')).toBeVisible()
}

/** The panel leaves a lock on an open document; only its owner may delete it then. */
async function removeArticle(admin: Staff, editor: Staff): Promise<void> {
  for (const { id } of await editor.find('articles', `where[question][contains]=${name}&draft=true`)) {
    for (const each of await admin.find('comments', `where[article][equals]=${id}`)) {
      await admin.delete('comments', each.id)
    }
    await editor.delete('articles', id)
  }
}
