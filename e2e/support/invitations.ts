import { type Browser, expect, type Page } from '@playwright/test'
import type { Staff } from './staff'

/** The password that invited people choose. */
export const PASSWORD = 'a password of their own'

/** What a link says that works no more. */
export const USED = 'This link was used already or has expired.'

/** A page of a browser that is signed in nowhere. */
export async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: undefined })).newPage()
}

/** Opens a link and chooses a password. Payload's form takes no input before it is ready, and does not say when. */
export async function choosePassword(page: Page, link: string, password = PASSWORD): Promise<void> {
  await expect(async () => {
    await page.goto(link)
    await page.getByLabel('New Password').fill(password)
    await page.getByLabel('Confirm Password').fill(password)
    const answered = page.waitForResponse(/reset-password/, { timeout: 10_000 })
    await page.getByRole('button', { name: 'Reset Password' }).click()
    await answered
  }).toPass()
}

/** Fills in and sends the form that invites. */
export async function fillInvitation(page: Page, name: string, email: string, role: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
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
