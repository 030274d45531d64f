import type { Browser, Page } from '@playwright/test'
import type { Staff } from './staff'

/** The password that invited people choose. */
export const PASSWORD = 'a password of their own'

/** The message of an invalid link. */
export const USED = 'This link has already been used or has expired.'

/** A page of a signed-out browser. */
export async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: undefined })).newPage()
}

/** Opens a link and chooses a password. */
export async function choosePassword(page: Page, link: string, password = PASSWORD): Promise<void> {
  await page.goto(link)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
}

/** Fills in and submits the invitation form. */
export async function fillInvitation(page: Page, name: string, email: string, role: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Role').selectOption(role)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
}

/** Deletes the account of an address, if there is one. */
export async function removeAccount(admin: Staff, email: string): Promise<void> {
  for (const { id } of await admin.find('users', `where[email][equals]=${email}`)) {
    await admin.delete('users', id)
  }
}
