import {
  choosePassword,
  fillInvitation,
  freshPage,
  PASSWORD,
  removeAccount,
  USED,
} from './support/invitations'
import { startSecondInstance } from './support/second-instance'
import { ADMIN, mainDataDir, PORTS } from './support/settings'
import { databaseOf, query } from './support/site-data'
import type { SiteProcess } from './support/site-process'
import { catchMails, linkIn, type SmtpCatcher } from './support/smtp-catcher'
import { Staff, unique } from './support/staff'
import { expect, test } from './support/test'

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
    await page.goto(linkIn(mail))
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
    expect(answer).toMatchObject({ sent: false, message: expect.stringContaining('did not accept the mail') })
    expect(answer.link).toContain('/admin/reset/')
    expect(site.output()).not.toContain(address)
    expect(site.output()).not.toContain(String(answer.link?.split('/').at(-1)))
    await removeAccount(admin, address)
  })
})
