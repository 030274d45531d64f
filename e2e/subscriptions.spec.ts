import { postForm } from './support/reader-forms'
import { sendRequest } from './support/send-request'
import { ADMIN, PORTS } from './support/settings'
import { makeMigratedDataDir, removeDataDir } from './support/site-data'
import { type SiteProcess, startSite } from './support/site-process'
import { catchMails, linkIn, type SmtpCatcher } from './support/smtp-catcher'
import { type Doc, Staff, unique } from './support/staff'
import { expect, test } from './support/test'
import { until } from './support/until'

test.describe.configure({ mode: 'serial' })

/** The form takes faster senders for bots. */
const READING_MS = 4_000

let catcher: SmtpCatcher
let dataDir: string
let site: SiteProcess
let admin: Staff
let article: Doc
let parent: Doc
const email = `reader-${unique()}@example.org`

test.beforeAll(async () => {
  test.setTimeout(120_000)
  catcher = await catchMails()
  dataDir = await makeMigratedDataDir()
  site = startSite({ DATA_DIR: dataDir, PORT: String(PORTS.subscriptions), SMTP_URL: catcher.url })
  await site.ready()
  admin = await Staff.signIn(ADMIN, site.url)
  await admin.must('POST', '/globals/settings', {
    approvalRequired: false,
    fourEyes: false,
    commentsOpen: true,
  })
  article = await admin.makeArticle({ authors: [(await admin.makeAuthor()).id] })
})

test.afterAll(async () => {
  site.kill('SIGTERM')
  await site.ended
  await catcher.stop()
  await removeDataDir(dataDir)
})

/** Submits a comment through the form, has it approved, and returns it. */
async function comment(fields: Record<string, string>): Promise<Doc> {
  const path = `/articles/${article.slug}/comment`
  const opened = Date.now()
  const { text } = await sendRequest(path, { site: site.url })
  const submission = /name="submission" value="([\w.-]+)"/.exec(text)?.[1] ?? ''
  await until(
    () => Date.now() - opened > READING_MS,
    2 * READING_MS,
    () => 'the form to be old enough',
  )
  const answer = await postForm(
    path,
    { nickname: 'Robin', email: '', submission, ...fields },
    { site: site.url },
  )
  expect(answer.status, answer.text).toBe(303)
  const found = await admin.find('comments', `where[text][equals]=${encodeURIComponent(fields.text ?? '')}`)
  if (!found[0]) throw new Error('the comment is not there')
  return admin.moderate(found[0].id, 'approved')
}

const mailsTo = () => catcher.mails.filter(({ to }) => JSON.stringify(to).includes(email))

test('a commenter confirms by a button behind the link of a mail', async ({ browser }) => {
  parent = await comment({ text: 'How long does it take to get better?', email, wantsReplies: 'on' })
  const link = linkIn(await catcher.mailTo(email, /confirm/))
  const reading = await browser.newContext({ javaScriptEnabled: false })
  const page = await reading.newPage()
  // What a mail scanner does.
  expect((await sendRequest(link.slice(site.url.length), { site: site.url })).status).toBe(200)
  expect((await admin.find('subscriptions', ''))[0]?.confirmedAt).toBeNull()
  await page.goto(link)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  expect((await admin.find('subscriptions', ''))[0]?.confirmedAt).toEqual(expect.any(String))
  const { headers } = await sendRequest(`${link.slice(site.url.length, -1)}~`, { site: site.url })
  expect(headers['cache-control']).toBe('no-store')
  await reading.close()
})

test('a reply comes by mail, once, and one click of a mail program ends it', async () => {
  const reply = await comment({ text: 'It took me three weeks.', reply: String(parent.id) })
  const mail = await catcher.mailTo(email, /reply to your comment/)
  expect(mail.text).toContain('It took me three weeks.')
  expect(linkIn(mail)).toBe(`${site.url}/comments/${reply.id}`)
  const listed = mail.headers.get('list') as { unsubscribe?: { url: string } } | undefined
  const oneClick = listed?.unsubscribe?.url ?? ''
  expect(oneClick).toMatch(new RegExp(`^${site.url}/mail/unsubscribe\\?token=`))
  const raw = mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')
  expect(raw?.line).toContain('List-Unsubscribe=One-Click')

  await admin.moderate(reply.id, 'rejected')
  await admin.moderate(reply.id, 'approved')
  const answer = await sendRequest(oneClick.slice(site.url.length), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    site: site.url,
  })
  expect(answer.status, answer.text).toBe(200)
  expect(await admin.find('subscriptions', '')).toEqual([])
  // Distinguishes this from a delayed mail: the author's notification of a later comment arrives.
  await comment({ text: 'Thank you for this answer.', reply: String(parent.id) })
  const other = `other-${unique()}@example.org`
  await comment({ text: 'One more question about it.', email: other, wantsReplies: 'on' })
  await catcher.mailTo(other, /confirm/)
  expect(mailsTo().map(({ subject }) => subject)).toHaveLength(2)
})

test('the page of a mail asks which mails shall end', async ({ page }) => {
  const mail = await catcher.mailTo(email, /reply to your comment/)
  const [link] = /http\S+\/mail\/unsubscribe\S+/.exec(mail.text ?? '') ?? []
  await page.goto(String(link))
  await page.getByRole('button', { name: 'No more mail about any comment' }).click()
  await expect(page.getByRole('heading', { name: 'These mails have ended' })).toBeVisible()
  await comment({ text: 'I ask once more about it.', email, wantsReplies: 'on' })
  const other = `last-${unique()}@example.org`
  await comment({ text: 'The very last question here.', email: other, wantsReplies: 'on' })
  await catcher.mailTo(other, /confirm/)
  expect(mailsTo()).toHaveLength(2)
})
