import type { Page } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import { openPanel } from './support/panel'
import { sendComment } from './support/reader-forms'
import { sendRequest } from './support/send-request'
import { mainDataDir } from './support/settings'
import { databaseOf, query } from './support/site-data'
import { type Account, type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

let author: Doc
let article: Doc

test.beforeAll(async ({ editor, admin }) => {
  author = await editor.makeAuthor({ name: 'Odile Ownwords' })
  article = await editor.makeArticle({ authors: [author.id] })
  // The many comments of this spec all come from one network.
  await admin.must('POST', '/globals/settings', { proofOfWork: 'off' })
})

test.afterAll(async ({ admin }) => {
  await admin.must('POST', '/globals/settings', { proofOfWork: 'under-attack' })
  for (const { id } of await commentsOn(admin)) await admin.delete('comments', id)
  await admin.delete('articles', article.id)
  await admin.delete('authors', author.id)
})

type Finder = { find: (collection: string, query: string) => Promise<Doc[]> }
const commentsOn = (staff: Finder) =>
  staff.find('comments', `where[article][equals]=${article.id}&sort=createdAt`)

async function openQueue(page: Page, account: Account): Promise<void> {
  await openPanel(page, account, '/admin/moderation')
  await expect(page.getByRole('heading', { level: 1, name: 'Moderation' })).toBeVisible()
}

/** Stores copies of a comment that was marked as spam: sending each takes minutes. */
async function repeatSpam(word: string, times: number): Promise<void> {
  const copied = await sql(
    `insert into comments select (jsonb_populate_record(c, jsonb_build_object(
         'id', nextval('comments_id_seq'),
         'text', replace(c.text, 'Number', 'Number ' || copy || ' after'),
         'submission_key', c.submission_key || copy))).*
       from comments c, generate_series(1, $2::int) copy
       where c.id = (select max(id) from comments where status = 'spam' and text like $1)
       returning id`,
    [`%${word}%`, times],
  )
  expect(copied).toHaveLength(times)
}

const sql = async (text: string, values: unknown[]) => query(await databaseOf(mainDataDir()), text, values)

const says = (page: Page) => page.locator('.queue-says')
/** By its own text: it also quotes similar ones. */
const rowOf = (page: Page, text: string) =>
  page.locator('.queue-row').filter({ has: page.locator('.queue-text', { hasText: text }) })

test('a moderator decides by keyboard, takes a decision back, and replies in place', async ({
  page,
  moderator,
  moderatorAccount,
}) => {
  const id = unique()
  const texts = ['first', 'second', 'third'].map(
    (one) => `The ${one} of three ${id} comments to decide about.`,
  )
  for (const text of texts) expect((await sendComment(article.slug, text)).status).toBe(303)
  const stored = await commentsOn(moderator)
  for (const comment of stored.filter(({ status }) => status === 'spam')) {
    await moderator.moderate(comment.id, 'pending')
  }
  await openQueue(page, moderatorAccount)
  const [first = '', second = '', third = ''] = texts
  await expect(rowOf(page, third)).toBeVisible()
  // The keys work immediately.
  await expect(page.locator('.queue-row').first()).toBeFocused()
  expect(await accessibilityProblems(page, '.queue')).toEqual([])

  await rowOf(page, first).focus()
  await page.keyboard.press('a')
  await expect(says(page)).toHaveText('Approved: 1 comment.')
  await expect(rowOf(page, first)).toBeHidden()
  await expect(rowOf(page, second)).toBeFocused()
  await page.keyboard.press('s')
  await expect(says(page)).toHaveText('Marked as spam: 1 comment.')
  await expect(rowOf(page, third)).toBeFocused()
  await page.keyboard.press('u')
  await expect(says(page)).toHaveText('Undone: 1 comment.')
  await expect(rowOf(page, second)).toBeVisible()
  // Faster than the server responds: undo refers to the previous key.
  await rowOf(page, second).focus()
  await page.keyboard.press('s')
  await page.keyboard.press('u')
  await expect(rowOf(page, second)).toBeVisible()
  await rowOf(page, third).focus()
  await page.keyboard.press('r')
  await expect(says(page)).toHaveText('Rejected: 1 comment.')
  await expect(rowOf(page, third)).toBeHidden()
  const statuses = (await commentsOn(moderator)).map(({ text, status }) => [text, status])
  expect(statuses).toEqual([
    [first, 'approved'],
    [second, 'pending'],
    [third, 'rejected'],
  ])

  await page.getByRole('button', { name: /^Approved/ }).click()
  await rowOf(page, first).focus()
  await page.keyboard.press('e')
  await expect(page.getByText('Never confirm or hint that somebody is or was a patient')).toBeVisible()
  await expect(page.getByLabel('Your reply')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, first)).toBeFocused()
  await page.keyboard.press('e')
  await page.getByLabel('Your reply').fill(`We looked at it ${id}.`)
  await page.getByRole('button', { name: 'Publish the reply' }).click()
  await expect(says(page)).toHaveText('Your reply to Robin is on the site.')
  await expect(rowOf(page, first)).toBeFocused()
  const { text: html } = await sendRequest(`/articles/${article.slug}`)
  expect(html).toContain(`We looked at it ${id}.`)
  expect(html).toMatch(/class="r1 own"[\s\S]*<strong class="voice">Editors<\/strong>/)
})

test('a name that readers must not see is covered, in a queue that shows one article', async ({
  page,
  moderator,
  moderatorAccount,
}) => {
  const id = unique()
  const text = `Doctor Jane Roe ${id} told me to rest.`
  expect((await sendComment(article.slug, text)).status).toBe(303)
  const comment = (await commentsOn(moderator)).find((one) => one.text === text)
  await moderator.moderate(comment?.id ?? 0, 'approved')

  await openQueue(page, moderatorAccount)
  await page.getByRole('button', { name: /^Approved/ }).click()
  await rowOf(page, text).getByRole('button', { name: 'Only this article' }).click()
  const chips = page.getByRole('list', { name: 'Narrowed to' })
  await expect(chips).toContainText(`Article: ${article.question}`)
  await expect(page).toHaveURL(new RegExp(`article=${article.id}`))
  await page.reload()
  await expect(chips).toContainText(`Article: ${article.question}`)

  await rowOf(page, text).getByRole('button', { name: 'Cover words …' }).click()
  const sent = page.getByLabel('The comment as it was sent')
  await expect(sent).toHaveValue(text)
  await sent.evaluate((field: HTMLTextAreaElement) => {
    field.focus()
    field.setSelectionRange('Doctor '.length, 'Doctor Jane Roe'.length)
  })
  await page.getByRole('button', { name: 'Cover the selected words' }).click()
  await expect(page.getByRole('list', { name: 'Covered words' })).toContainText('Jane Roe')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityProblems(page, '.queue')).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`cover-${colorScheme}.png`), fullPage: true })
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(says(page)).toHaveText('Covered for readers: 1 part.')
  for (const path of [`/articles/${article.slug}`, `/articles/${article.slug}/comments/feed.xml`]) {
    const { text: shown } = await sendRequest(path)
    expect(shown).toContain(`${id} told me to rest.`)
    expect(shown).toContain('[removed by a moderator]')
    expect(shown).not.toContain('Jane Roe')
  }
  await chips.getByRole('button', { name: 'Clear' }).click()
  await expect(chips).toBeHidden()
  await expect(page).not.toHaveURL(/article=/)
})

test('200 comments are rejected at once, and a sender is banned', async ({
  page,
  admin,
  moderatorAccount,
}) => {
  test.slow()
  const id = unique()
  // From one network, so that all but the first few are marked as spam.
  const oneNetwork = { headers: { 'X-Forwarded-For': '198.51.100.9' } }
  for (let count = 0; count < 20; count++) {
    const text = `Number ${count} of a wave ${id} of advertising words.`
    expect((await sendComment(article.slug, text, oneNetwork)).status).toBe(303)
  }
  await openQueue(page, moderatorAccount)
  const spam = page.getByRole('button', { name: /^Spam/ }).first()
  await spam.click()
  const row = rowOf(page, id).first()
  await row.getByRole('button', { name: 'Ban …' }).click()
  await row.getByLabel('Days').fill('7')
  await row.getByRole('button', { name: 'Ban', exact: true }).click()
  await expect(says(page)).toHaveText('Banned: this browser, for 7 days.')
  const [ban] = await admin.find('bans', 'sort=-createdAt')
  expect(ban).toMatchObject({ kind: 'sender' })
  await admin.delete('bans', ban?.id ?? 0)

  await repeatSpam(id, 200)
  await page.reload()
  await spam.click()
  await page.getByRole('button', { name: /^Reject all \d+$/ }).click()
  await page.getByRole('button', { name: /^Yes, reject all \d+$/ }).click()
  await expect(says(page)).toHaveText(/^Rejected: \d+ comments\./, { timeout: 60_000 })
  await expect(page.getByText('Nothing here.')).toBeVisible()
  const wave = (await commentsOn(admin)).filter(({ text }) => String(text).includes(id))
  expect(wave).toHaveLength(220)
  expect(wave.filter(({ status }) => status === 'spam')).toEqual([])
  expect(wave.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(200)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(says(page)).toHaveText(/^Undone: \d+ comments\./, { timeout: 60_000 })
  await sql('delete from comments where text like $1', [`%${id}%`])
})

test('an author answers the comments on the own articles, and the answer shows as the author’s', async ({
  page,
  admin,
}) => {
  const account = { email: `author-${unique()}@example.org`, password: `a-password-${unique()}` }
  const { id: user } = await admin.makeAccount('author', account)
  await admin.update('users', user, { author: author.id })
  const text = `A question ${unique()} for the author of this answer.`
  await sendComment(article.slug, text)
  const comment = (await commentsOn(admin)).find((one) => one.text === text)
  await admin.moderate(comment?.id ?? 0, 'approved')

  await page.goto('/admin/login?redirect=%2Fadmin%2Fmoderation')
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Comments on my articles' })).toBeVisible()
  await expect(rowOf(page, text).getByRole('button', { name: 'Approve' })).toBeHidden()
  await rowOf(page, text).getByRole('button', { name: 'Reply …' }).click()
  await page.getByLabel('Your reply').fill('I wrote it so because of the newer study.')
  await page.getByRole('button', { name: 'Publish the reply' }).click()
  await expect(says(page)).toHaveText('Your reply to Robin is on the site.')
  const { text: html } = await sendRequest(`/articles/${article.slug}`)
  expect(html).toContain('I wrote it so because of the newer study.')
  expect(html).toMatch(/Odile Ownwords[\s\S]*<strong class="voice">Author of this answer<\/strong>/)
  await admin.delete('users', user)
})
