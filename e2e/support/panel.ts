import { expect, type Page } from '@playwright/test'
import type { Account } from './staff'

/** Signs in at the admin panel as a person does. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin$/)
}

/** Gives the page's browser a session of the account, without the sign-in page. */
export async function startSession(page: Page, account: Account): Promise<void> {
  const answer = await page.request.post('/api/users/login', { data: account })
  expect(answer.status()).toBe(200)
}

/** Opens a panel page with a session of the account, and returns its response. */
export async function openPanel(page: Page, account: Account, path = '/admin') {
  await startSession(page, account)
  return page.goto(path)
}

/** Opens a tab of an article's form. */
export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

/** Selects an entry in one of the autocomplete fields of an article's form, and comes back to its text. */
export async function choose(page: Page, field: string, name: string): Promise<void> {
  await openTab(page, field === 'symptoms' ? 'Search and share' : 'People and review')
  const box = page.locator(`#field-${field}`).getByRole('combobox')
  await box.fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.locator(`#field-${field}`)).toContainText(name)
  await openTab(page, 'Write')
}

/** Creates an article from its question, and waits for the whole form. */
export async function beginArticle(page: Page, question: string): Promise<void> {
  await page.goto('/admin/write')
  await page.getByLabel('Question').fill(question)
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(page.getByLabel('Summary')).toBeVisible()
}
