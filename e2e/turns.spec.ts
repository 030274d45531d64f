import type { Browser, Page } from '@playwright/test'
import { passageDigest } from '../src/content/passages/passage-digest'
import { paragraph, passage as passageBlock, root } from '../src/rich-text/build'
import { accessibilityProblems } from './support/audit-page'
import { bodyOfForm } from './support/editor'
import { startSession } from './support/panel'
import { sendRequest } from './support/send-request'
import { ADMIN, PORTS } from './support/settings'
import { makeMigratedDataDir, removeDataDir } from './support/site-data'
import { type SiteProcess, startSite } from './support/site-process'
import { catchMails, linkIn, type SmtpCatcher } from './support/smtp-catcher'
import { type Account, type Doc, Staff, unique } from './support/staff'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })

type Person = Account & { profile: number }

let catcher: SmtpCatcher
let dataDir: string
let site: SiteProcess
let admin: Staff
let writer: Person
let reviewer: Person
let editor: Account
let article: Doc

const question = `Why does my ear ring ${unique()}?`
const form = () => `/admin/collections/articles/${article.id}`

const decision = async () => ({ contentDigest: await admin.stampOf(article.id) })

async function makePerson(name: string): Promise<Person> {
  const account = { email: `${unique()}@example.org`, password: `a-password-${unique()}` }
  const profile = (await admin.makeAuthor({ name, _status: 'published' })).id
  await admin.create('users', { ...account, role: 'author', name, author: profile })
  return { ...account, profile }
}

async function open(browser: Browser, account: Account, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url })
  const page = await context.newPage()
  await startSession(page, account)
  await page.goto(path)
  return page
}

test.beforeAll(async () => {
  test.setTimeout(120_000)
  catcher = await catchMails()
  dataDir = await makeMigratedDataDir()
  site = startSite({ DATA_DIR: dataDir, PORT: String(PORTS.turns), SMTP_URL: catcher.url })
  await site.ready()
  admin = await Staff.signIn(ADMIN, site.url)
  writer = await makePerson('Wanda Writer')
  reviewer = await makePerson('Rhea Reviewer')
  editor = { email: `${unique()}@example.org`, password: `a-password-${unique()}` }
  await admin.create('users', { ...editor, role: 'editor', name: 'Edda Editor' })
  article = await admin.makeArticle({
    question,
    authors: [writer.profile],
    reviewer: reviewer.profile,
    symptoms: [(await admin.makeSymptom()).id],
    summary: 'Mostly after noise.',
    _status: 'draft',
  })
})

test.afterAll(async () => {
  site.kill('SIGTERM')
  await site.ended
  await catcher.stop()
  await removeDataDir(dataDir)
})

test('each is told whose turn it is: by mail, in the inbox and at home', async ({ browser }) => {
  const [atWriter, atReviewer] = await Promise.all([
    open(browser, writer, form()),
    open(browser, reviewer, '/admin'),
  ])
  await expect(atReviewer.getByText('Nothing waits for you.')).toBeVisible()
  await atWriter.getByRole('button', { name: 'Send to review' }).click()
  await expect(atWriter.locator('.workflow-stage', { hasText: 'In clinical review' })).toBeVisible()
  const asked = await catcher.mailTo(reviewer.email, /^Please review: /)
  expect(linkIn(asked)).toBe(`${site.url}${form()}`)

  await atReviewer.reload()
  await expect(atReviewer.getByRole('link', { name: '1 Waiting for your review' })).toBeVisible()
  const desk = atReviewer.getByRole('region', { name: 'My desk' })
  await expect(desk.getByRole('link', { name: question })).toBeVisible()
  await expect(desk).toContainText('Sent by Wanda Writer')
  expect(await accessibilityProblems(atReviewer, '.dashboard')).toEqual([])
  await atReviewer.getByRole('link', { name: 'Inbox 1 unread entry' }).click()
  await expect(atReviewer.getByText(`Wanda Writer sent “${question}” to review.`)).toBeVisible()
  expect(await accessibilityProblems(atReviewer, '.inbox')).toEqual([])
  await atReviewer.getByRole('link', { name: /^Open the article/ }).click()
  await expect(atReviewer).toHaveURL(new RegExp(`${form()}$`))
  await writeNote(atReviewer)
  const mention = await catcher.mailTo(writer.email, /^You were mentioned: /)
  expect(mention.text).toContain('“@Wanda Writer says who?”')
  await atReviewer.getByRole('textbox', { name: 'Note', exact: true }).fill('Add a source.')
  await atReviewer.getByRole('button', { name: 'Return with note' }).click()
  await expect(atReviewer.locator('.workflow-stage', { hasText: 'Draft' })).toBeVisible()
  expect((await catcher.mailTo(writer.email, /^Returned: /)).text).toContain('“Add a source.”')
  await atReviewer.goto('/admin/inbox')
  await expect(atReviewer.getByText('0 unread entries')).toBeVisible()

  await atWriter.goto('/admin')
  const own = atWriter.getByRole('region', { name: 'My desk' })
  await expect(own.getByRole('list', { name: 'Returned to you (1)' })).toContainText(question)
  await expect(own).toContainText('Returned by Rhea Reviewer')
  await expect(own).toContainText('Add a source.')
  await atWriter.goto('/admin/inbox')
  await atWriter.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(atWriter.getByText('0 unread entries')).toBeVisible()
  await expect(atWriter.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()

  await atWriter.goto(form())
  await resolveNote(atWriter)
  await atWriter.getByRole('button', { name: 'Send to review' }).click()
  await expect(atWriter.locator('.workflow-stage', { hasText: 'In clinical review' })).toBeVisible()
  // The administrator made the article: somebody else has to approve it.
  expect((await admin.send('POST', `/articles/${article.id}/approve`, await decision())).text).toContain(
    'somebody else has to approve it',
  )
  await atReviewer.goto(form())
  await expect(atReviewer.getByRole('link', { name: 'Notes: 1 of 1 resolved' })).toBeVisible()
  await atReviewer.getByRole('button', { name: 'Approve' }).click()
  await expect(atReviewer.locator('.workflow-stage', { hasText: 'Approved' })).toBeVisible()
  for (const { email } of [writer, editor]) await catcher.mailTo(email, /^Approved: /)
  for (const page of [atWriter, atReviewer]) await page.context().close()
})

test('who has an article open is told to others in its form and in the list, until they close it', async ({
  browser,
}) => {
  const other = await open(browser, editor, form())
  await other.getByLabel('Summary').fill('Mostly after loud noise.')
  await expect(other.locator('.save-state[data-state="saved"]')).toHaveText(/^Your changes saved \d/)
  const page = await open(browser, ADMIN, form())
  const here = page.getByRole('list', { name: 'Who is here' })
  // Told with the next round of her form, and seen with the next one of this.
  await expect(here).toHaveText('Edda Editor is editing: Summary', { timeout: 40_000 })
  expect(await accessibilityProblems(page, '.who-is-here')).toEqual([])
  const list = await open(browser, reviewer, '/admin/collections/articles')
  const row = list.getByRole('row').filter({ hasText: question })
  await expect(row).toContainText('Edda Editor is editing')

  // An idle form and an idle list each ask once in ten seconds, and for nothing else.
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const since = Date.now()
  await expect.poll(() => asked.length, { timeout: 40_000 }).toBe(2)
  expect(Date.now() - since).toBeGreaterThan(9_000)
  expect(new Set(asked)).toEqual(new Set([`/api/articles/${article.id}/presence`]))

  // Gone with the next answer, or the one after it where that was on its way.
  const before = asked.length
  await other.close({ runBeforeUnload: false })
  await expect(here).toBeHidden()
  expect(asked.length - before).toBeLessThanOrEqual(2)
  await expect(row).not.toContainText('Edda Editor')
  for (const one of [other, page, list]) await one.context().close()
})

const notesOf = (page: Page) => page.getByRole('region', { name: 'Notes' })
/** The words that the notes of the page mark in the text. */
const markedWords = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('article-notes') ?? [])].map(String))

/** Selects a word of the text, which a reviewer cannot change, and writes a note on it. */
async function writeNote(page: Page): Promise<void> {
  const notes = notesOf(page)
  await expect(notes.getByRole('button', { name: 'Write a note' })).toBeVisible()
  await bodyOfForm(page)
    .getByText('The words of test')
    .dblclick({ position: { x: 50, y: 10 } })
  await page.keyboard.press('Control+Shift+3')
  await notes.getByLabel('Your note').pressSequentially('@wan')
  await notes.getByRole('button', { name: 'Wanda Writer' }).click()
  await page.keyboard.type('says who?')
  expect(await accessibilityProblems(page, '.notes-panel')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(notes.getByText('@Wanda Writer says who?')).toBeVisible()
  await expect.poll(() => markedWords(page)).toEqual(['words'])
}

/** Finds the note at its words after the text before them was changed, replies, and resolves it. */
async function resolveNote(page: Page): Promise<void> {
  const notes = notesOf(page)
  await expect.poll(() => markedWords(page)).toEqual(['words'])
  await bodyOfForm(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('New words stand before the ')
  await page.keyboard.press('Enter')
  await expect.poll(() => markedWords(page)).toEqual(['words'])
  await notes.getByRole('button', { name: 'Reply' }).click()
  await page.keyboard.type('The leaflet does.')
  await notes.getByRole('button', { name: 'Send reply' }).click()
  await expect(notes.getByText('The leaflet does.')).toBeVisible()
  await notes.getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByRole('link', { name: 'Notes: 1 of 1 resolved' })).toBeVisible()
  await expect.poll(() => markedWords(page)).toEqual([])
  await expect(page.locator('.save-state[data-state="saved"]')).toHaveText(/^Your changes saved \d/)
}

test('a changed passage is approved by somebody else, then each article with it', async ({ browser }) => {
  const desk = await Staff.signIn(editor, site.url)
  const checked = { credentialsCheckedOn: '2026-01-02T00:00:00.000Z', _status: 'published' }
  await admin.update('authors', reviewer.profile, checked)
  const words = (text: string) => root(paragraph(text))
  const first = words('Call and stay on the line.')
  const passage = await admin.create('passages', { title: `To call an ambulance ${unique()}`, body: first })
  const approve = (who: Staff, text: object) =>
    who.must('POST', `/passages/${passage.id}/approve`, { digest: passageDigest(text) })
  await approve(desk, first)
  const user = await admin.makeArticle({
    authors: [writer.profile],
    reviewer: reviewer.profile,
    symptoms: [(await admin.makeSymptom()).id],
    summary: 'Who comes.',
    body: root(paragraph('Before it.'), passageBlock(passage.id)),
    _status: 'draft',
  })
  await desk.publishArticle(user.id)
  const page = async () => (await sendRequest(`/articles/${user.slug}`, { site: site.url })).text
  expect(await page()).toContain('Call and stay on the line.')

  const atEditor = await open(browser, editor, `/admin/collections/passages/${passage.id}`)
  await bodyOfForm(atEditor).click()
  await atEditor.keyboard.press('Control+End')
  await atEditor.keyboard.type(' Open the door.')
  await atEditor.getByRole('button', { name: 'Save', exact: true }).click()
  await atEditor.getByRole('button', { name: 'Look at what waits' }).click()
  await expect(atEditor.getByText('somebody else has to approve it')).toBeVisible()
  const atReviewer = await open(browser, reviewer, '/admin')
  await atReviewer.getByRole('region', { name: 'Passages to approve' }).getByRole('link').first().click()
  await expect(atReviewer.locator('.as-read ins')).toHaveText('Open the door.')
  expect(await accessibilityProblems(atReviewer, '.passage-approval')).toEqual([])
  await expect(atReviewer.getByRole('region', { name: 'Where it is used' }).getByRole('link')).toHaveCount(1)
  expect(await accessibilityProblems(atReviewer, '.where-used')).toEqual([])
  await atReviewer.getByRole('button', { name: 'Approve the passage' }).click()
  await expect(atReviewer.getByText('This text is approved.')).toBeVisible()

  const asked = await catcher.mailTo(reviewer.email, /^Please approve again: /)
  expect(await page()).not.toContain('Open the door.')
  await atReviewer.goto(linkIn(asked))
  await atReviewer.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(atReviewer.locator('.workflow-stage', { hasText: 'Approved' })).toBeVisible()
  await desk.update('articles', user.id, { _status: 'published' })
  expect(await page()).toContain('Open the door.')

  await admin.must('POST', '/globals/settings', { passageChanges: 'at-once' })
  await desk.update('passages', passage.id, { body: words('Call, then lock the dog away.') })
  await approve(admin, words('Call, then lock the dog away.'))
  await expect.poll(page, { timeout: 60_000 }).toContain('lock the dog away')
})

test('a red line and danger phrases wait for a clinician who is told, then readers see them', async ({
  browser,
}) => {
  const checked = { credentialsCheckedOn: '2026-01-02T00:00:00.000Z', _status: 'published' }
  await admin.update('authors', reviewer.profile, checked)
  const [symptom, gone] = [await admin.makeSymptom(), await admin.makeSymptom()]
  const words = `zqtoe${unique().replaceAll(/[^a-z]/g, '')} turns blue`
  const entry = await admin.create('danger-phrases', {
    title: `Toes ${unique()}`,
    danger: 'injury',
    language: 'en',
    phrases: 'zqtoe falls off',
    mustShow: 'zqtoe falls off',
  })
  const search = async (query: string) =>
    (await sendRequest(`/search?${new URLSearchParams({ q: query })}`, { site: site.url })).text
  const saved = (page: Page) => expect(page.locator('.payload-toast-container')).toContainText('success')

  const atEditor = await open(browser, editor, `/admin/collections/symptoms/${symptom.id}`)
  await atEditor.getByLabel('Red line', { exact: true }).fill('Call {emergencyNumber} if it glows.')
  await atEditor.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(atEditor)
  await atEditor.goto(`/admin/collections/danger-phrases/${entry.id}`)
  await atEditor.getByLabel('Phrases', { exact: true }).fill(words)
  await atEditor.getByLabel('Must show', { exact: true }).fill(words)
  await atEditor.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(atEditor)
  expect(await search(String(symptom.plainName))).not.toContain('if it glows')
  expect(await search(words)).not.toContain('id="danger"')

  const toApprove = [
    [/^Please approve the red line: /, /^Approve the red line of Tested pain/],
    [/^Please approve danger phrases: /, /^Approve as saved/],
  ] as const
  for (const [subject, button] of toApprove) {
    const atClinician = await open(browser, reviewer, linkIn(await catcher.mailTo(reviewer.email, subject)))
    await atClinician.getByRole('button', { name: button }).click()
    await expect(atClinician.getByRole('button', { name: button })).toHaveCount(0)
    await atClinician.context().close()
  }
  await catcher.mailTo(editor.email, /^Red line approved: /)
  await catcher.mailTo(editor.email, /^Danger phrases approved: /)
  expect(await search(String(symptom.plainName))).toContain('if it glows')
  expect(await search(words)).toContain('id="danger"')

  await atEditor.goto(`/admin/collections/symptoms/${gone.id}`)
  await atEditor.getByText('Merge into another symptom').click()
  await atEditor.getByLabel('The symptom that stays').selectOption(String(symptom.plainName))
  await atEditor.getByRole('button', { name: 'Show what it touches' }).click()
  await expect(
    atEditor.getByText(`“${gone.plainName}” becomes part of “${symptom.plainName}”.`),
  ).toBeVisible()
  expect(await accessibilityProblems(atEditor, '.merge-panel')).toEqual([])
  await atEditor.getByRole('button', { name: 'Merge them' }).click()
  await expect(atEditor.getByRole('button', { name: 'Undo the merge' })).toBeVisible()
  expect(await search(String(gone.plainName))).toContain('if it glows')
})
