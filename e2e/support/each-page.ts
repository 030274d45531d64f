import { expect, type Page } from '@playwright/test'
import type { ReaderPage } from './page-list'

/** Opens a page as a reader does: if it is the response to a form, the form is filled in and submitted. */
export async function openPage(page: Page, { path, form }: ReaderPage): Promise<void> {
  await page.goto(path)
  if (!form) return
  for (const [name, value] of Object.entries(form)) await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('main form').getByRole('button').click()
  await expect(page.getByRole('alert')).toBeVisible()
}

/** Runs a check on each page and lists the failing ones. */
export async function onEach(
  pages: ReaderPage[],
  check: (page: ReaderPage) => Promise<unknown[]>,
): Promise<void> {
  const found: Record<string, unknown[]> = {}
  for (const page of pages) {
    const problems = await check(page)
    if (problems.length > 0) found[page.name] = problems
  }
  expect(found).toEqual({})
}
