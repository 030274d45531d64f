import type { BrowserContext, Page } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import {
  addReference,
  below,
  block,
  bodyOfForm,
  chooseLevel,
  insert,
  makePicture,
  saveDrawer,
} from './support/editor'
import { beginArticle, choose, openPanel, openTab, signIn, startSession } from './support/panel'
import { mainDataDir } from './support/settings'
import { databaseOf, query } from './support/site-data'
import { type Account, type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

const name = unique()
const question = `Why do my knees swell ${name}?`
const SLOW = { timeout: 20_000 }

test.describe.configure({ mode: 'serial' })

test.describe('from an author’s draft to a live article, and what comes after', () => {
  const author: Account = { email: `writer-${name}@example.org`, password: `a password ${name}` }
  const reviewer: Account = { email: `reviewer-${name}@example.org`, password: `a password ${name}` }
  const accounts: number[] = []
  let writerProfile: Doc
  let reviewerProfile: Doc
  let symptom: Doc
  let picture: { id: number; filename: string }
  let article: Doc
  let reading: BrowserContext
  let reader: Page

  test.beforeAll(async ({ admin, editor, browser, siteUrl }) => {
    writerProfile = await editor.makeAuthor({ name: `Wanda Writer ${name}` })
    reviewerProfile = await editor.makeAuthor({ name: `Rhea Reviewer ${name}` })
    symptom = await editor.makeSymptom()
    picture = await makePicture(editor, siteUrl, `A swollen knee from the side ${name}`)
    const people = [
      { ...author, name: 'Wanda Writer', author: writerProfile.id },
      { ...reviewer, name: 'Rhea Reviewer', author: reviewerProfile.id },
    ]
    for (const person of people) {
      accounts.push((await admin.create('users', { ...person, role: 'author' })).id)
    }
    reading = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false })
    reader = await reading.newPage()
  })

  test.afterAll(async ({ admin }) => {
    await reading.close()
    if (article) await admin.delete('articles', article.id)
    for (const id of accounts) await admin.delete('users', id)
    await admin.delete('media', picture.id)
    await admin.delete('symptoms', symptom.id)
    await admin.delete('authors', writerProfile.id)
    await admin.delete('authors', reviewerProfile.id)
  })

  test('the author writes a care card, a figure and two references, and sends it to review', async ({
    page,
    editor,
  }) => {
    await signIn(page, author)
    await beginArticle(page, question)
    await page.getByLabel('Summary').fill('Mostly after a strain, sometimes from an illness.')
    await addReference(page, 0, 'The knee')
    await addReference(page, 1, 'Swollen joints')
    await choose(page, 'reviewer', String(reviewerProfile.name))

    const text = bodyOfForm(page)
    await text.click()
    await page.keyboard.type('Fluid gathers in the joint. ')
    await citeReference(page, '[1] The knee')
    await citeReference(page, '[2] Swollen joints')
    await page.keyboard.press('Enter')
    await insert(page, 'Care card')
    const card = block(page, 'Care card')
    await chooseLevel(card, 'Immediate action')
    await card.getByPlaceholder('Call {emergencyNumber} if:').fill('Call {emergencyNumber} if:')
    await card.getByRole('textbox').last().click()
    await page.keyboard.type('- the knee is hot and you have a fever')
    await below(page, text)
    await insert(page, 'Figure')
    const figure = block(page, 'Figure')
    await figure.getByRole('button', { name: 'Choose from existing' }).click()
    await page.getByRole('dialog').getByText(picture.filename).click()
    await figure.locator('input[name="caption"]').fill('What swelling looks like')

    await expect(async () => {
      const [draft] = await editor.find('articles', `where[question][contains]=${name}&draft=true`)
      const body = JSON.stringify(draft?.body)
      expect(body).toContain('the knee is hot and you have a fever')
      expect(body).toContain('What swelling looks like')
      expect(body).toContain(`"image":${picture.id}`)
      expect(body.match(/"reference":"[\w-]+"/g)).toHaveLength(2)
      article = draft as Doc
    }).toPass(SLOW)

    await page.goto(`/admin/collections/articles/${article.id}`)
    await expect(page.getByText('Before it can go to review, it needs: Symptoms.')).toBeVisible()
    await editor.saveDraft(article.id, { symptoms: [symptom.id] })
    await page.reload()
    await expect(page.getByText('Before it can go to review')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Publish changes' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Approve' })).toBeHidden()
    await page.getByLabel('Note (optional)').fill('Please check the signs.')
    await page.getByRole('button', { name: 'Send to review' }).click()
    await expect(stage(page, 'In clinical review')).toBeVisible()
  })

  test('the reviewer reads it on its real page, sees what to improve, and approves what was read', async ({
    page,
    editor,
  }) => {
    await signIn(page, reviewer)
    await page.goto(`/preview/articles/${article.id}`)
    await expect(page.getByRole('heading', { name: 'Immediate action required: Call 911 if:' })).toBeVisible()
    await page.goto(`/admin/collections/articles/${article.id}`)
    await expect(page.locator('.workflow-panel').getByText('Please check the signs.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Writing help' })).toBeVisible()
    expect(await accessibilityProblems(page, '.workflow-panel')).toEqual([])

    // Somebody changes it while the reviewer reads: nothing is approved, and the panel shows the changes.
    const save = (summary: string) => editor.saveDraft(article.id, { summary })
    await save('Always from a strain.')
    await page.getByRole('button', { name: 'Approve' }).click()
    const changes = page.locator('.changes-since')
    await expect(changes.locator('del')).toHaveText('Mostly after a strain, sometimes from an illness.')
    await expect(changes.locator('ins')).toHaveText('Always from a strain.')
    await expect(page.getByText('The editor changed it during review', { exact: false })).toBeVisible()
    await look(page, '.workflow-panel', 'changed-since')
    await save('Mostly after a strain, sometimes from an illness.')
    await editor.must('POST', `/articles/${article.id}/submit`, {})
    await page.getByRole('button', { name: 'Show the new version' }).click()
    await expect(changes).toBeHidden()
    await expect(stage(page, 'In clinical review')).toBeVisible()

    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(stage(page, 'Approved')).toBeVisible()
    await expect(page.getByText('Approved by Rhea Reviewer')).toBeVisible()
    await reader.goto('/authors')
    await expect(reader.getByText(question)).toBeHidden()
  })

  test('an editor publishes it, and readers have all of it', async ({ page, editorAccount }) => {
    await signIn(page, editorAccount)
    await page.goto(`/admin/collections/articles/${article.id}`)
    await expect(stage(page, 'Approved')).toBeVisible()
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await expect(page.getByLabel('Slug')).not.toHaveValue('')
    await expect(stage(page, 'Published')).toBeVisible()
    const slug = await page.getByLabel('Slug').inputValue()
    article = { ...article, slug }

    await reader.goto(`/articles/${slug}`)
    const card = reader.getByRole('heading', { name: 'Immediate action required: Call 911 if:' })
    await expect(card).toBeVisible()
    await expect(reader.getByText('the knee is hot and you have a fever')).toBeVisible()
    await expect(reader.getByRole('img', { name: `A swollen knee from the side ${name}` })).toBeVisible()
    await expect(reader.getByText('What swelling looks like')).toBeVisible()
    await reader.getByRole('link', { name: 'Reference 2' }).click()
    await expect(reader).toHaveURL(/#ref-2$/)
    await expect(reader.locator(':target')).toContainText('Swollen joints')
    await expect(reader.getByText('Rhea Reviewer').first()).toBeVisible()
  })

  test('a change is planned and comes by itself; until then the page stays as it was', async ({
    page,
    editorAccount,
  }) => {
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await page.getByLabel('Summary').fill('Mostly after a strain; rest helps.')
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(stage(page, 'Approved')).toBeVisible()
    await openTab(page, 'People and review')
    await planPublication(page)
    await expect(page.locator('.schedule-panel').getByRole('listitem')).toContainText('Planned · The editor')
    await reader.goto(`/articles/${article.slug}`)
    await expect(reader.getByText('rest helps')).toBeHidden()

    // The time comes: the worker started by `npm start` does the rest.
    const database = await databaseOf(mainDataDir())
    const due = `update payload_jobs set wait_until = now() - interval '1 second'
      where completed_at is null and (input->>'article')::int = $1 returning id`
    expect(await query(database, due, [article.id])).toHaveLength(1)
    await expect(async () => {
      await reader.goto(`/articles/${article.slug}`)
      await expect(reader.getByText('Mostly after a strain; rest helps.')).toBeVisible({ timeout: 1 })
    }).toPass(SLOW)
  })

  test('a correction is shown in the open', async ({ page, editorAccount }) => {
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await openTab(page, 'Evidence')
    await page.getByRole('button', { name: 'Add Correction' }).click()
    await page.locator('#field-corrections__0__date input').fill('22 Nov 2026')
    await page.keyboard.press('Enter')
    await page.locator('#field-corrections__0__text').fill('We named the wrong knee.')
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(stage(page, 'Approved')).toBeVisible()
    await publish(page)
    await reader.goto(`/articles/${article.slug}`)
    await expect(reader.getByRole('heading', { name: 'Corrections' })).toBeVisible()
    await expect(reader.getByText('We named the wrong knee.')).toBeVisible()
  })

  test('a new address is a decision, and the old one leads to it', async ({ page, editorAccount }) => {
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await openTab(page, 'Search and share')
    await expect(page.getByLabel('Slug')).toBeDisabled()
    expect(await accessibilityProblems(page, '.address-field')).toEqual([])
    await page.getByRole('button', { name: 'Change address' }).click()
    const slug = `swollen-knees-${name}`
    await page.getByLabel('Slug').fill(slug)
    await expect(
      page.getByText(`the old address “${article.slug}” leads readers to the new one`),
    ).toBeVisible()
    // A slug can carry information, so it is approved like any text.
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(stage(page, 'Approved')).toBeVisible()
    await publish(page)
    await reader.goto(`/articles/${article.slug}`)
    await expect(reader).toHaveURL(new RegExp(`/articles/${slug}$`))
    article = { ...article, slug }
  })

  test('an old version comes back as a draft and takes the same way', async ({
    page,
    editor,
    editorAccount,
  }) => {
    await startSession(page, editorAccount)
    const where = `where[parent][equals]=${article.id}&where[version._status][equals]=published&sort=createdAt`
    const [first] = await editor.find('articles/versions', where)
    await page.goto(`/admin/collections/articles/${article.id}/versions/${first?.id}`)
    await page.getByRole('button', { name: 'Restore this version' }).first().click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(page).toHaveURL(new RegExp(`/articles/${article.id}$`))
    await expect(page.getByLabel('Summary')).toHaveValue('Mostly after a strain, sometimes from an illness.')
    await reader.goto(`/articles/${article.slug}`)
    await expect(reader.getByText('Mostly after a strain; rest helps.')).toBeVisible()
    await page.getByRole('button', { name: 'Approve' }).click()
    await expect(stage(page, 'Approved')).toBeVisible()
    await publish(page)
    await reader.goto(`/articles/${article.slug}`)
    await expect(reader.getByText('Mostly after a strain, sometimes from an illness.')).toBeVisible()

    await page.reload()
    await openTab(page, 'History')
    for (const entry of ['Restore version', 'Change address', 'Schedule publication', 'Submit for review']) {
      await expect(page.locator('.history-panel').getByText(entry, { exact: true }).first()).toBeVisible()
    }
  })
})

/** Checks a part of the page, and takes a screenshot of it in both themes. */
async function look(page: Page, part: string, shot: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    await page.locator(part).screenshot({ path: `test-results/${shot}-${theme}.png` })
    expect(await accessibilityProblems(page, part)).toEqual([])
  }
}

const stage = (page: Page, words: string) => page.locator('.workflow-stage').filter({ hasText: words })

async function citeReference(page: Page, label: string): Promise<void> {
  await insert(page, 'Reference mark')
  await page.getByRole('radio', { name: label }).check()
  await saveDrawer(page, bodyOfForm(page))
  await page.keyboard.type(' ')
}

/** Publishes, and waits for the response: the panel may have said "Published" for an earlier version. */
async function publish(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && !response.url().includes('draft=true'),
  )
  await page.getByRole('button', { name: 'Publish changes' }).click()
  expect((await answered).status()).toBe(200)
  await expect(stage(page, 'Published')).toBeVisible()
}

async function planPublication(page: Page): Promise<void> {
  const inTenMinutes = new Date(Date.now() + 600_000).toISOString().slice(0, 16)
  await page.locator('input[type="datetime-local"]').fill(inTenMinutes)
  await page.getByRole('button', { name: /^Plan/ }).click()
}
