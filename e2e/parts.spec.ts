import { accessibilityProblems, markupProblems, overflow } from './support/audit-page'
import { openPanel } from './support/panel'
import { sendRequest } from './support/send-request'
import { ADMIN } from './support/settings'
import { expect, test } from './support/test'

const PARTS = '/preview/parts'

test('the parts of the design are no page for readers', async () => {
  for (const path of [
    PARTS,
    `${PARTS}/buttons`,
    `${PARTS}/no-such-part`,
    `${PARTS}/constructor?scheme=toString`,
  ]) {
    const { status, text, headers } = await sendRequest(path)
    expect([path, status]).toEqual([path, 404])
    expect(text).toContain('Page not found')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
  }
})

test('each part is there for staff: valid, without what axe finds, as wide as a phone', async ({ page }) => {
  test.slow()
  await openPanel(page, ADMIN, '/admin/help')
  await page.getByRole('link', { name: 'Parts of the readers’ design' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parts of the design')
  const addresses = await page
    .locator('.part-list a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(25)
  await page.setViewportSize({ width: 320, height: 640 })
  const found: Record<string, unknown[]> = {}
  for (const address of addresses) {
    const response = await page.goto(address)
    const wider = await overflow(page)
    const problems = [
      ...(response?.status() === 200 ? [] : [response?.status()]),
      ...(response?.headers()['cache-control'] === 'no-store' ? [] : ['may be stored']),
      ...(wider > 0 ? [`${wider} px wider than the window`] : []),
      ...(await markupProblems((await response?.text()) ?? '')),
      ...(await accessibilityProblems(page)),
    ]
    if (problems.length > 0) found[address] = problems
  }
  expect(found).toEqual({})

  await page.goto(`${PARTS}/care-cards?scheme=dark&language=es`)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 23, 28)')
  await expect(page.getByText('Actúe de inmediato:')).toBeVisible()
  await page.goto(`${PARTS}/no-such-part`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})
