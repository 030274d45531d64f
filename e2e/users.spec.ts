import type { Locator } from '@playwright/test'
import { accessibilityProblems } from './support/audit-page'
import {
  choosePassword,
  fillInvitation,
  freshPage,
  PASSWORD,
  removeAccount,
  USED,
} from './support/invitations'
import { signIn } from './support/panel'
import { sendRequest, someAddress } from './support/send-request'
import { ADMIN, SITE_URL } from './support/settings'
import { Staff, unique } from './support/staff'
import { expect, test } from './support/test'

test.describe('without a mail server', () => {
  test.describe.configure({ mode: 'serial' })

  const email = `dana-${unique()}@example.org`

  test.afterAll(({ admin }) => removeAccount(admin, email))

  test('an administrator is told so, and nobody else', async ({ page, browser, editorAccount }) => {
    await page.goto('/admin/login')
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await expect(page.getByText('This site sends no mail. Ask an administrator')).toBeVisible()
    expect(await accessibilityProblems(page, '.signed-out-page')).toEqual([])
    await signIn(page, ADMIN)
    await expect(page.getByRole('heading', { name: 'This site sends no mail yet' })).toBeVisible()
    expect(await accessibilityProblems(page, '.mail-notice')).toEqual([])
    const context = await browser.newContext({ baseURL: SITE_URL })
    const editors = await context.newPage()
    await signIn(editors, editorAccount)
    await expect(editors.getByRole('link', { name: 'Write an article' })).toBeVisible()
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
    await fillInvitation(page, 'Dana Invited', email, 'editor')
    await expect(page.getByText('Give this link to Dana Invited yourself.')).toBeVisible()
    const link = await page.getByLabel('The link, which works once').inputValue()
    expect(link).toMatch(new RegExp(`^${SITE_URL}/admin/reset/`))
    expect(await accessibilityProblems(page, '.handed-link')).toEqual([])

    await page.getByRole('button', { name: 'Invite another person' }).click()
    await fillInvitation(page, 'Dana Again', email, 'editor')
    await expect(page.getByRole('alert').filter({ hasText: 'There is already an account for' })).toBeVisible()
    await page.goto('/admin/collections/users')
    const row = page.getByRole('row').filter({ hasText: email })
    await expect(row).toContainText('Invited, not joined yet')

    const invited = await freshPage(browser)
    await choosePassword(invited, link, 'eleven char')
    await expect(invited.getByRole('alert').filter({ hasText: 'at least 12 characters' })).toBeVisible()
    await expect(invited.getByLabel('E-mail address')).toHaveValue(email)
    expect(await accessibilityProblems(invited, 'main')).toEqual([])
    await choosePassword(invited, link)
    await expect(invited).toHaveURL(`${SITE_URL}/admin`)
    await expect(invited.getByRole('link', { name: 'Write an article' })).toBeVisible()
    await page.reload()
    await expect(row).toContainText('Active')

    const second = await freshPage(browser)
    await second.goto(link)
    await expect(second.getByText(USED)).toBeVisible()
    await invited.context().close()
    await second.context().close()
  })

  test('an author is invited with a new profile, which waits as a draft, and writes at once', async ({
    page,
    browser,
    admin,
  }) => {
    const writer = `wren-${unique()}@example.org`
    await signIn(page, ADMIN)
    await page.goto('/admin/collections/users/create')
    await page.getByLabel('Name', { exact: true }).fill('Wren Writer')
    await expect(page.getByLabel('Name on the new profile')).toHaveValue('Wren Writer')
    await page.getByLabel('Name on the new profile').fill('Dr Wren Writer')
    await page.getByLabel('E-mail address').fill(writer)
    await page.getByLabel('Role').selectOption('author')
    expect(await accessibilityProblems(page, '.invite-form')).toEqual([])
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const link = await page.getByLabel('The link, which works once').inputValue()
    // The same profile is not offered to anybody else.
    await page.getByRole('button', { name: 'Invite another person' }).click()
    const offered = page.getByLabel('Public profile').getByRole('option')
    await expect(offered.filter({ hasText: 'A new one' })).toHaveCount(1)
    await expect(offered.filter({ hasText: 'Dr Wren Writer' })).toHaveCount(0)

    const invited = await freshPage(browser)
    await choosePassword(invited, link)
    await invited.getByRole('link', { name: 'Write an article' }).click()
    await invited.getByLabel('Question').fill('Can I write at once?')
    await invited.getByRole('button', { name: 'Go on writing' }).click()
    await expect(invited.locator('#field-authors')).toContainText('Dr Wren Writer')
    await invited.context().close()

    const [account] = await admin.find('users', `where[email][equals]=${writer}`)
    const profile = Number(account?.author)
    expect((await admin.find('authors', `where[id][equals]=${profile}`))[0]).toMatchObject({
      _status: 'draft',
    })
    for (const { id } of await admin.find('articles', `where[authors][in]=${profile}&draft=true`)) {
      await admin.delete('articles', id)
    }
    await removeAccount(admin, writer)
    await admin.delete('authors', profile)
  })

  test('an administrator makes a link for a forgotten password', async ({ page, browser }) => {
    await signIn(page, ADMIN)
    await page.goto('/admin/collections/users')
    await page.getByRole('link', { name: 'Dana Invited' }).click()
    await page.getByRole('button', { name: 'Make a link to hand over' }).click()
    const link = await page.getByLabel('The link, which works once').inputValue()
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
    await part.getByRole('button', { name: 'End the session of' }).click()
    await expect(part.getByRole('row')).toHaveCount(2)
    await elsewhere.goto('/admin/collections/articles')
    await expect(elsewhere).toHaveURL(/\/admin\/login/)
    await page.reload()
    await expect(part.getByRole('row')).toHaveCount(2)
    await context.close()
  })

  test('a new password is asked for with the current one', async ({ page, admin }) => {
    // An account of its own: the form of an edited one may hold a lock for minutes, and keep an administrator out.
    const own = { email: `own-${unique()}@example.org`, password: PASSWORD }
    await admin.makeAccount('editor', own)
    const next = 'seven grey herons wade'
    await signIn(page, own)
    await page.goto('/admin/account')
    const confirmation = page.getByRole('region', { name: 'Confirm that it is you' })
    const changes = page.getByRole('button', { name: 'Change Password' })
    await expect(changes).toBeVisible()
    await expect(confirmation).toBeHidden()
    await changes.click()
    // Payload considers a new password missing until 150 ms after it was entered: typed as a person does.
    const enter = (field: Locator, text: string) => field.pressSequentially(text, { delay: 30 })
    await enter(page.getByLabel('New Password'), next)
    await enter(page.getByLabel('Confirm Password'), next)
    const current = confirmation.getByLabel('Your current password')
    await enter(current, 'not the right one')
    expect(await accessibilityProblems(page, '.account-part')).toEqual([])
    // On a slow computer it takes longer, and the button has to be clicked again.
    await expect(async () => {
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByText('Your current password is incorrect.')).toBeVisible({ timeout: 2000 })
    }).toPass()
    await current.fill(own.password)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Updated successfully')).toBeVisible()
    await expect(current).toBeHidden()
    own.password = next
    // Saved values are not sent again with the next change.
    await page.locator('#field-name').fill('Robin Account')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect((await saved).status()).toBe(200)
    await Staff.signIn(own)
    await removeAccount(admin, own.email)
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

  test('five wrong passwords stop their network, and an administrator unlocks with a button', async ({
    page,
    admin,
  }) => {
    const from = { 'Content-Type': 'application/json', 'X-Forwarded-For': someAddress() }
    const send = (password: string) => {
      const body = JSON.stringify({ email: account.email, password })
      return sendRequest('/api/users/login', { method: 'POST', headers: from, body })
    }
    for (let tries = 0; tries < 5; tries++) expect((await send('not the right one')).status).toBe(401)
    expect((await send(account.password)).status).toBe(429)
    // The owner, elsewhere, is not affected.
    await Staff.signIn(account)
    const [user] = await admin.find('users', `where[email][equals]=${account.email}`)
    await signIn(page, ADMIN)
    await page.goto(`/admin/collections/users/${user?.id}`)
    await page.getByRole('button', { name: 'Force Unlock' }).click()
    await expect(page.getByText('Successfully unlocked')).toBeVisible()
    expect((await send(account.password)).status).toBe(200)
  })
})
