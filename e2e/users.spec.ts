import type { Browser, Page } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import { signIn } from './support/panel'
import { startSecondInstance } from './support/second-instance'
import { ADMIN, mainDataDir, PORTS, SITE_URL } from './support/settings'
import { databaseOf, query } from './support/site-data'
import type { SiteProcess } from './support/site-process'
import { catchMails, linkIn, type SmtpCatcher } from './support/smtp-catcher'
import { Staff, unique } from './support/staff'
import { expect, test } from './support/test'

const PASSWORD = 'a password of their own'
const USED = 'This link was used already or has expired.'

/** A page of a browser that is signed in nowhere. */
async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: undefined })).newPage()
}

/** Opens a link and chooses a password. Payload's form takes no input before it is ready, and does not say when. */
async function choosePassword(page: Page, link: string, password = PASSWORD): Promise<void> {
  await expect(async () => {
    await page.goto(link)
    await page.getByLabel('New Password').fill(password)
    await page.getByLabel('Confirm Password').fill(password)
    const answered = page.waitForResponse(/reset-password/, { timeout: 10_000 })
    await page.getByRole('button', { name: 'Reset Password' }).click()
    await answered
  }).toPass()
}

async function fillInvitation(page: Page, name: string, email: string, role: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Role').selectOption(role)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
}

async function removeAccount(admin: Staff, email: string): Promise<void> {
  for (const { id } of await admin.find('users', `where[email][equals]=${email}`)) {
    await admin.delete('users', id)
  }
}

test.describe('without a mail server', () => {
  test.describe.configure({ mode: 'serial' })

  const email = `dana-${unique()}@example.org`

  test.afterAll(({ admin }) => removeAccount(admin, email))

  test('an administrator is told so, and nobody else', async ({ page, browser, editorAccount }) => {
    await page.goto('/admin/login')
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await expect(page.getByText('This site sends no mail. Ask an administrator')).toBeVisible()
    expect(await accessibilityProblems(page, '.forgot-password-page')).toEqual([])
    await signIn(page, ADMIN)
    await expect(page.getByRole('heading', { name: 'This site sends no mail yet' })).toBeVisible()
    const context = await browser.newContext({ baseURL: SITE_URL })
    const editors = await context.newPage()
    await signIn(editors, editorAccount)
    await expect(editors.getByRole('link', { name: 'Create new Article' })).toBeVisible()
    await expect(editors.getByText('This site sends no mail yet')).toBeHidden()
    await editors.goto('/admin/collections/users')
    await expect(editors.getByText('Invite a person')).toBeHidden()
    await context.close()
  })

  test('the link of an invitation is shown, works once, and signs in', async ({ page, browser }) => {
    await signIn(page, ADMIN)
    await page.goto('/admin/collections/users')
    await expect(page.getByRole('link', { name: /Create new/i })).toBeHidden()
    await page.getByRole('link', { name: 'Invite a person' }).click()
    await expect(page.getByRole('heading', { name: 'Invite a person' })).toBeVisible()
    expect(await accessibilityProblems(page, '.invite-form')).toEqual([])
    await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/invite-form.png`, fullPage: true })
    await fillInvitation(page, 'Dana Invited', email, 'editor')
    await expect(page.getByText('Give this link to Dana Invited yourself.')).toBeVisible()
    const link = await page.getByLabel('The link, which works once').inputValue()
    expect(link).toMatch(new RegExp(`^${SITE_URL}/admin/reset/`))
    expect(await accessibilityProblems(page, '.handed-link')).toEqual([])
    await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/invite-link.png`, fullPage: true })

    await page.getByRole('button', { name: 'Invite another person' }).click()
    await fillInvitation(page, 'Dana Again', email, 'editor')
    await expect(page.getByRole('alert').filter({ hasText: 'There is an account for' })).toBeVisible()
    await page.goto('/admin/collections/users')
    const row = page.getByRole('row').filter({ hasText: email })
    await expect(row).toContainText('Invited, not joined yet')
    await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/users-list.png`, fullPage: true })

    const invited = await freshPage(browser)
    await choosePassword(invited, link, 'eleven char')
    await expect(invited.getByText('A password has at least 12 characters.')).toBeVisible()
    await invited.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/reset-short.png`, fullPage: true })
    await choosePassword(invited, link)
    await expect(invited).toHaveURL(`${SITE_URL}/admin`)
    await expect(invited.getByRole('link', { name: 'Create new Article' })).toBeVisible()
    await page.reload()
    await expect(row).toContainText('Active')

    const second = await freshPage(browser)
    await choosePassword(second, link)
    await expect(second.getByText(USED)).toBeVisible()
    await invited.context().close()
    await second.context().close()
  })

  test('an administrator makes a link for a forgotten password', async ({ page, browser }) => {
    await signIn(page, ADMIN)
    await page.goto('/admin/collections/users')
    await page.getByRole('link', { name: 'Dana Invited' }).click()
    await page.getByRole('button', { name: 'Make a link to hand over' }).click()
    const link = await page.getByLabel('The link, which works once').inputValue()
    await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/user-form.png`, fullPage: true })
    const person = await freshPage(browser)
    await choosePassword(person, link, `${PASSWORD}, the second`)
    await expect(person).toHaveURL(`${SITE_URL}/admin`)
    await person.context().close()
  })
})

test.describe('sessions and the lock', () => {
  const account = { email: `robin-${unique()}@example.org`, password: PASSWORD }

  test.beforeAll(({ admin }) => admin.makeAccount('editor', account))
  test.afterAll(({ admin }) => removeAccount(admin, account.email))

  test('another browser is signed out from the account page', async ({ page, browser }) => {
    const context = await browser.newContext({ baseURL: SITE_URL })
    const elsewhere = await context.newPage()
    await signIn(elsewhere, account)
    await signIn(page, account)
    await page.goto('/admin/account')
    const part = page.getByRole('region', { name: 'Where you are signed in' })
    await expect(part.getByRole('row')).toHaveCount(3)
    await expect(part.getByText('This browser')).toBeVisible()
    expect(await accessibilityProblems(page, '.account-part')).toEqual([])
    await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/account.png`, fullPage: true })
    await part.getByRole('button', { name: 'End the session of' }).click()
    await expect(part.getByRole('row')).toHaveCount(2)
    await elsewhere.goto('/admin/collections/articles')
    await expect(elsewhere).toHaveURL(/\/admin\/login/)
    await page.reload()
    await expect(part.getByRole('row')).toHaveCount(2)
    await context.close()
  })

  test('an administrator ends the sessions of somebody else', async ({ page, browser, admin }) => {
    const context = await browser.newContext({ baseURL: SITE_URL })
    const theirs = await context.newPage()
    await signIn(theirs, account)
    await signIn(page, ADMIN)
    const [user] = await admin.find('users', `where[email][equals]=${account.email}`)
    await page.goto(`/admin/collections/users/${user?.id}`)
    const part = page.getByRole('region', { name: 'Where this person is signed in' })
    await expect(part.getByRole('row')).not.toHaveCount(0)
    expect(await accessibilityProblems(page, '.account-part')).toEqual([])
    await part.getByRole('button', { name: /^End/ }).last().click()
    await expect(part.getByText('Nowhere at the moment.')).toBeVisible()
    await theirs.goto('/admin/collections/articles')
    await expect(theirs).toHaveURL(/\/admin\/login/)
    await context.close()
  })

  test('five wrong passwords lock, and an administrator unlocks with a button', async ({ page, admin }) => {
    const wrong = { email: account.email, password: 'not the right one' }
    for (let tries = 0; tries < 5; tries++) await expect(Staff.signIn(wrong)).rejects.toThrow('401')
    await expect(Staff.signIn(account)).rejects.toThrow('locked')
    const [user] = await admin.find('users', `where[email][equals]=${account.email}`)
    await signIn(page, ADMIN)
    await page.goto(`/admin/collections/users/${user?.id}`)
    await page.getByRole('button', { name: 'Force Unlock' }).click()
    await expect(page.getByText('Successfully unlocked')).toBeVisible()
    await Staff.signIn(account)
  })
})

test.describe('with a mail server', () => {
  test.describe.configure({ mode: 'serial' })

  let catcher: SmtpCatcher
  let site: SiteProcess
  let database: string
  const email = `kim-${unique()}@example.org`

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    catcher = await catchMails()
    database = await databaseOf(mainDataDir())
    site = await startSecondInstance({
      PORT: String(PORTS.mail),
      SMTP_URL: catcher.url,
      MAIL_FROM: 'The desk <desk@example.org>',
    })
  })

  test.afterAll(async ({ admin }) => {
    site.kill('SIGTERM')
    await site.ended
    await catcher.stop()
    await removeAccount(admin, email)
  })

  const forgot = (address: string) =>
    fetch(`${site.url}/api/users/forgot-password`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: address }),
    })

  const useLink = async (link: string) => {
    const response = await fetch(`${site.url}/api/users/reset-password`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: link.split('/').at(-1), password: PASSWORD }),
    })
    return { status: response.status, text: await response.text() }
  }

  test('an invitation comes by mail, its link works once, and the person is in', async ({ browser }) => {
    const page = await freshPage(browser)
    await page.goto(`${site.url}/admin/login`)
    await page.getByLabel('Email').fill(ADMIN.email)
    await page.getByLabel('Password').fill(ADMIN.password)
    await page.getByRole('button', { name: 'Login' }).click()
    await expect(page).toHaveURL(`${site.url}/admin`)
    await expect(page.getByText('This site sends no mail yet')).toBeHidden()
    await page.goto(`${site.url}/admin/collections/users/create`)
    await fillInvitation(page, 'Kim <Invited>', email, 'author')
    await expect(page.getByText(`A mail with the link was sent to ${email}.`)).toBeVisible()
    await expect(page.getByLabel('The link, which works once')).toBeHidden()

    const mail = await catcher.mailTo(email, /invitation/)
    expect(mail.from?.value).toEqual([{ name: 'The desk', address: 'desk@example.org' }])
    expect(mail.text).toContain('Hello Kim <Invited>,')
    expect(mail.html).toContain('Hello Kim &lt;Invited&gt;,')
    const link = linkIn(mail)
    expect(link).toMatch(new RegExp(`^${site.url}/admin/reset/[\\w-]{43}$`))
    const invited = await freshPage(browser)
    await choosePassword(invited, link)
    await expect(invited).toHaveURL(`${site.url}/admin`)
    expect((await useLink(link)).text).toContain(USED)
    for (const used of [page, invited]) await used.context().close()
  })

  test('a forgotten password is replaced by the link of a mail, which works once', async ({ browser }) => {
    const page = await freshPage(browser)
    await page.goto(`${site.url}/admin/forgot`)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expect(page.getByText('If there is an account with this address')).toBeVisible()
    await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/forgot.png`, fullPage: true })
    const mail = await catcher.mailTo(email, /new password/)
    const link = linkIn(mail)
    await choosePassword(page, link, `${PASSWORD}, the second`)
    await expect(page).toHaveURL(`${site.url}/admin`)
    const again = await useLink(link)
    expect([again.status, again.text]).toEqual([403, expect.stringContaining(USED)])
    await page.context().close()
  })

  test('an expired link is refused in words', async ({ admin, browser }) => {
    const [user] = await admin.find('users', `where[email][equals]=${email}`)
    const onMailSite = await Staff.signIn(ADMIN, site.url)
    const before = catcher.mails.length
    const answer = await onMailSite.must<{ sent: boolean; link?: string }>(
      'POST',
      `/users/${user?.id}/reset-link`,
      {},
    )
    expect([answer.sent, answer.link]).toEqual([true, undefined])
    const mail = catcher.mails[before]
    if (!mail) throw new Error('no mail came')
    const past = `update users set reset_password_expiration = now() - interval '1 second' where email = $1`
    await query(database, past, [email])
    const page = await freshPage(browser)
    await choosePassword(page, linkIn(mail))
    await expect(page.getByText(USED)).toBeVisible()
    await page.context().close()
  })

  test('an address without an account gets the same answer and no mail; asking too often is refused', async () => {
    const nobody = `nobody-${unique()}@example.org`
    const answers = []
    for (const address of [email, nobody]) {
      const response = await forgot(address)
      answers.push([response.status, await response.text()])
    }
    expect(answers[0]).toEqual([200, expect.stringContaining('If there is an account')])
    expect(answers[1]).toEqual(answers[0])
    const statuses = []
    for (let times = 0; times < 5; times++) statuses.push((await forgot(nobody)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
    expect(catcher.mails.filter(({ to }) => JSON.stringify(to).includes(nobody))).toEqual([])
  })

  test('where the mail server is gone, the administrator gets the link', async () => {
    await catcher.stop()
    const admin = await Staff.signIn(ADMIN, site.url)
    const address = `late-${unique()}@example.org`
    const invitation = { name: 'Late', email: address, role: 'author' }
    const answer = await admin.must<{ sent: boolean; message: string; link?: string }>(
      'POST',
      '/users/invite',
      invitation,
    )
    expect(answer).toMatchObject({ sent: false, message: expect.stringContaining('did not take the mail') })
    expect(answer.link).toContain('/admin/reset/')
    expect(site.output()).not.toContain(address)
    expect(site.output()).not.toContain(String(answer.link?.split('/').at(-1)))
    await removeAccount(admin, address)
  })
})
