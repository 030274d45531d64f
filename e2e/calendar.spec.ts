import { accessibilityProblems } from './support/audit-page'
import { openPanel } from './support/panel'
import { sendRequest } from './support/send-request'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

const DAY_MS = 86_400_000
/** A day of a month in which nothing else happens; the tests' browser uses UTC. */
const later = new Date(Date.now() + 200 * DAY_MS).toISOString()
const month = later.slice(0, 7)
const day = (number: number) => `${month}-${String(number).padStart(2, '0')}`

let author: Doc
let article: Doc

test.beforeAll(async ({ editor, admin }) => {
  author = await editor.makeAuthor()
  article = await editor.makeArticle({
    authors: [author.id],
    _status: 'draft',
    question: `Why calendar ${unique()}?`,
  })
  const { contentDigest } = await editor.must<Doc>('GET', `/articles/${article.id}?draft=true`)
  await admin.must('POST', `/articles/${article.id}/approve`, { contentDigest })
})

test.afterAll(async ({ editor }) => {
  await editor.delete('articles', article.id)
  await editor.delete('authors', author.id)
})

test('an editor drags an approved article to a day, then to another, and subscribes to the calendar', async ({
  page,
  editor,
  editorAccount,
}) => {
  await openPanel(page, editorAccount, `/admin/calendar?month=${month}`)
  const question = String(article.question)
  const of = (number: number) =>
    page.locator('.calendar-day', { has: page.locator(`time[datetime="${day(number)}"]`) })
  const plans = async () =>
    (await editor.must<{ plans: { at: string }[] }>('GET', `/articles/${article.id}/schedule`)).plans

  const waiting = page.getByRole('region', { name: 'Approved, without a date' })
  await waiting.getByRole('listitem').filter({ hasText: question }).dragTo(of(10))
  await expect(of(10)).toContainText(`09:00 Scheduled${question}`)
  await expect(waiting.getByText(question)).toBeHidden()
  expect(await plans()).toMatchObject([{ at: `${day(10)}T09:00:00.000Z` }])

  await of(10).locator('.calendar-entry').dragTo(of(17))
  await expect(of(17)).toContainText(question)
  expect(await plans()).toMatchObject([{ at: `${day(17)}T09:00:00.000Z` }])

  // The same without a mouse.
  await of(17)
    .getByRole('button', { name: `Move: ${question}` })
    .click()
  await of(17)
    .getByLabel('New time')
    .fill(`${day(18)}T07:30`)
  await page.keyboard.press('Enter')
  await expect(of(18)).toContainText(`07:30 Scheduled${question}`)
  expect(await accessibilityProblems(page)).toEqual([])

  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByLabel('Address of the feed').inputValue()
  const feed = await sendRequest(new URL(address).pathname)
  expect(feed.status).toBe(200)
  expect(feed.text.replaceAll('\r\n ', '')).toContain(`SUMMARY:Scheduled: ${question}`)
})
