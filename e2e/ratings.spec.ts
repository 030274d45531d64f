import type { BrowserContext, Page } from '@playwright/test'
import { touchingButtons } from './support/measure-page'
import { openRatingForm, postForm, sendRating } from './support/reader-forms'
import { sendRequest } from './support/send-request'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

let author: Doc
let article: Doc
let reading: BrowserContext
let reader: Page

test.beforeAll(async ({ editor }) => {
  author = await editor.makeAuthor()
  article = await editor.makeArticle({ authors: [author.id] })
})

test.afterAll(async ({ admin }) => {
  for (const { id } of await admin.find('ratings', `where[author][equals]=${author.id}`))
    await admin.removeRating(id)
  for (const { id } of await admin.find('helpful-votes', `where[article][equals]=${article.id}`)) {
    await admin.delete('helpful-votes', id)
  }
  await admin.delete('articles', article.id)
  await admin.delete('authors', author.id)
})

test.beforeEach(async ({ browser, siteUrl }) => {
  reading = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false })
  reader = await reading.newPage()
})

test.afterEach(() => reading.close())

test('a reader rates with reasons, changes the rating and takes it back', async ({ moderator }) => {
  const votes = () => moderator.find('ratings', `where[author][equals]=${author.id}`)
  const form = `/authors/${author.slug}/rate`
  await reader.goto(form)
  await expect(reader.getByRole('button', { name: 'Take my rating back' })).toBeHidden()
  await reader.getByLabel('2 stars').check()
  await reader.getByLabel('The answers are clear').check()
  await reader.getByRole('button', { name: 'Rate author' }).click()
  await expect(reader).toHaveURL(`/authors/${author.slug}/received`)
  expect(await votes()).toMatchObject([{ stars: 2, isClear: true, isKind: false, isHeld: false }])

  await reader.goto(form)
  await expect(reader.getByLabel('2 stars')).toBeChecked()
  expect(await touchingButtons(reader)).toEqual([])
  await expect(reader.getByLabel('The answers are clear')).toBeChecked()
  await reader.getByLabel('5 stars').check()
  await reader.getByRole('button', { name: 'Rate author' }).click()
  await expect(reader).toHaveURL(`/authors/${author.slug}/received`)
  expect(await votes()).toMatchObject([{ stars: 5 }])

  await reader.goto(form)
  await reader.getByRole('button', { name: 'Take my rating back' }).click()
  await expect(reader).toHaveURL(`/authors/${author.slug}/received`)
  await expect(reader.getByText('Your rating was taken back')).toBeVisible()
  expect(await votes()).toEqual([])
  const { text } = await sendRequest(`/authors/${author.slug}`)
  expect(text).toContain('Not rated yet')
})

test('a reader says whether an answer helped, and may think again', async ({ moderator }) => {
  const votes = () => moderator.find('helpful-votes', `where[article][equals]=${article.id}`)
  await reader.goto(`/articles/${article.slug}`)
  for (const [button, isHelpful] of [
    ['Yes', true],
    ['No', false],
  ] as const) {
    await reader.getByRole('button', { name: button, exact: true }).click()
    await expect(reader).toHaveURL(`/articles/${article.slug}/received`)
    expect(await votes()).toMatchObject([{ isHelpful }])
    await reader.goto(`/articles/${article.slug}`)
  }
})

test('a rating without cookies says what is missing and why', async () => {
  await reader.goto(`/authors/${author.slug}/rate`)
  await reading.clearCookies()
  await reader.getByLabel('4 stars').check()
  await reader.getByRole('button', { name: 'Rate author' }).click()
  await expect(reader.getByRole('alert')).toContainText('Allow cookies for this site')
  await expect(reader.getByLabel('4 stars')).toBeChecked()
})

test('staff and authors do not rate', async ({ page, editorAccount }) => {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(editorAccount.email)
  await page.getByLabel('Password').fill(editorAccount.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Hello/ })).toBeVisible()
  await page.goto(`/authors/${author.slug}/rate`)
  await page.getByLabel('5 stars').check()
  await page.getByRole('button', { name: 'Rate author' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(author.name as string)
  const { text } = await sendRequest(`/authors/${author.slug}`)
  expect(text).toContain('Not rated yet')
})

test('many readers of one network move a rating by five votes, until a moderator counts the rest', async ({
  admin,
  editor,
}) => {
  const other = await editor.makeAuthor({ name: `Held Back ${unique()}` })
  const network = { 'X-Forwarded-For': '198.51.100.77' }
  for (let count = 0; count < 8; count++) {
    const { status } = await sendRating(other.slug, 5, { headers: network })
    expect(status).toBe(303)
  }
  expect((await sendRequest(`/authors/${other.slug}`)).text).toContain(
    '5 of 5 from 5 ratings'.replace('5 of 5', '5.0 of 5'),
  )
  const held = await admin.find('ratings', `where[author][equals]=${other.id}&where[isHeld][equals]=true`)
  expect(held).toHaveLength(3)
  await admin.must('POST', '/ratings/release', {
    ratings: held.map(({ id, contentDigest }) => ({ id, contentDigest })),
  })
  expect((await sendRequest(`/authors/${other.slug}`)).text).toContain('5.0 of 5 from 8 ratings')

  const refused = await admin.send('POST', '/ratings/remove', {
    ratings: [{ id: held[0]?.id, contentDigest: held[0]?.contentDigest }],
  })
  expect(refused.status).toBe(400)
  for (const { id } of await admin.find('ratings', `where[author][equals]=${other.id}`))
    await admin.removeRating(id)
  const forged = await postForm(
    `/authors/${other.slug}/rate`,
    { stars: '1' },
    { headers: { Cookie: 'voter=AAAAAAAAAAAAAAAAAAAAAA' } },
  )
  expect(forged.status).toBe(400)
  expect(await openRatingForm(other.slug)).toContain('voter=')
  await editor.delete('authors', other.id)
})
