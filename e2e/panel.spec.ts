import { accessibilityProblems, overflow } from './support/audit-page'
import { openPanel, openTab, startSession } from './support/panel'
import { ADMIN, SITE_URL } from './support/settings'
import { expect, test } from './support/test'

const ARTICLE = 'Why do I get headaches behind the eyes?'
const LIST = '/admin/collections/articles?search=headaches+behind'

test.describe('the panel', () => {
  test('is named, spaced and readable for everybody, in the list and in the form of an article', async ({
    page,
  }) => {
    await openPanel(page, ADMIN, LIST)
    await expect(page.getByRole('checkbox', { name: `Select: ${ARTICLE}` })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('link', { name: ARTICLE }).click()
    await openTab(page, 'People and review')
    await expect(page.getByRole('button', { name: 'Clear: Reviewed on' })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Authors' })).toBeVisible()
    // The form hydrates part by part.
    await expect.poll(() => accessibilityProblems(page)).toEqual([])
  })

  test('offers no control before it works: a click on it would be lost', async ({ admin, browser }) => {
    const author = await admin.makeAuthor({})
    const article = await admin.makeArticle({ authors: [author.id] })
    await admin.saveDraft(article.id, { summary: 'Not read yet.' })
    const [account] = await admin.find('users', `where[email][equals]=${ADMIN.email}`)
    // What a browser shows until the page's scripts have run.
    const still = await browser.newContext({ baseURL: SITE_URL, javaScriptEnabled: false })
    const page = await still.newPage()
    await startSession(page, ADMIN)
    const parts = '.form-tabs__list, .workflow-moves, .notes-panel, .address-field, .session-table'
    for (const [path, least] of [
      [`/admin/collections/articles/${article.id}`, 10],
      [`/admin/collections/users/${account?.id}`, 1],
    ] as const) {
      await page.goto(path)
      const controls = page.locator(parts).locator('button, textarea, select')
      expect(await controls.count()).toBeGreaterThanOrEqual(least)
      expect(await controls.and(page.locator(':enabled')).allTextContents()).toEqual([])
    }
    await still.close()
    await admin.delete('articles', article.id)
    await admin.delete('authors', author.id)
  })

  test('fits a phone, with the way to readers before the form', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await openPanel(page, ADMIN, LIST)
    await page.getByRole('link', { name: ARTICLE }).click()
    await expect(page.getByRole('heading', { name: 'Workflow' })).toBeInViewport()
    expect(await overflow(page)).toBe(0)
    await expect(page.getByRole('button', { name: 'Open Menu' }).filter({ visible: true })).toHaveCount(1)
  })

  test('fits a phone on the account page, in both languages', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    for (const [language, heading] of [
      ['en', 'Look and language of the panel'],
      ['es', 'Aspecto e idioma del panel'],
    ] as const) {
      await page.context().addCookies([{ name: 'symptoms-lng', value: language, url: SITE_URL }])
      await openPanel(page, ADMIN, '/admin/account')
      await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      expect(await overflow(page)).toBe(0)
    }
  })

  test('has a menu that stands open from 1024 pixels on, with help and the way to the site', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 800 })
    await openPanel(page, ADMIN)
    const menu = page.getByRole('navigation', { name: 'The whole desk' })
    await menu.getByRole('link', { name: 'Help', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'From a draft to readers' })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Close Menu' }).first().click()
    await page.goto('/admin/collections/articles')
    await expect(page.getByRole('button', { name: 'Open Menu' }).first()).toBeVisible()
    // Before that the button has no handler.
    await expect(page.locator('html')).toHaveAttribute('data-menu', 'settled')
    await page.getByRole('button', { name: 'Open Menu' }).first().click()
    await menu.getByRole('link', { name: 'View the site' }).click()
    await expect(page).toHaveURL(`${SITE_URL}/`)
  })

  test('leads from its help to the handbook, with pictures, on a site of its own', async ({
    page,
    request,
  }) => {
    await openPanel(page, ADMIN, '/admin/help')
    await page.getByRole('link', { name: 'Handbook' }).click()
    await expect(page).toHaveTitle(/^Handbook · /)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Handbook for editors/)
    expect(await accessibilityProblems(page)).toEqual([])
    const pages = page.getByRole('table').getByRole('link')
    const addresses = await pages.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.length).toBeGreaterThan(3)
    for (const address of addresses) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const picture of await page.getByRole('main').getByRole('img').all()) {
        await picture.scrollIntoViewIfNeeded()
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
          .toBeGreaterThan(100)
      }
      await expect.poll(() => accessibilityProblems(page)).toEqual([])
    }
    const picture = '/api/handbook/pictures/dashboard-desktop.png'
    const headers = { Origin: SITE_URL }
    expect((await page.request.get(picture, { headers })).status()).toBe(200)
    expect((await request.get(picture, { headers })).status()).toBe(404)
    expect((await page.goto('/admin/help/handbook/nothing'))?.status()).toBe(404)
    await page.context().clearCookies()
    await page.goto(addresses[0] ?? '')
    await expect(page.getByLabel('Password')).toBeVisible()
  })

  test('shows developers’ things to administrators alone, and one word for where an article is', async ({
    page,
    browser,
    editorAccount,
  }) => {
    const context = await browser.newContext({ baseURL: SITE_URL })
    const editors = await context.newPage()
    for (const [desk, person, isShown] of [
      [page, ADMIN, true],
      [editors, editorAccount, false],
    ] as const) {
      await openPanel(desk, person, LIST)
      await expect(desk.getByRole('row', { name: ARTICLE })).toContainText('Published')
      await expect(desk.getByRole('row', { name: ARTICLE })).not.toContainText('Approved')
      await desk.getByRole('link', { name: ARTICLE }).click()
      await expect(desk.getByRole('link', { name: 'Versions' })).toBeVisible()
      await expect(desk.getByRole('link', { name: 'API' })).toBeVisible({ visible: isShown })
      await expect(desk.locator('.workflow-stage')).toHaveText('Published')
      await expect(desk.getByText('Published', { exact: true }).filter({ visible: true })).toHaveCount(1)
    }
    await context.close()
  })

  test('takes no word and no press before a page of ours is alive', async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await held
      await route.continue()
    })
    await startSession(page, ADMIN)
    await page.goto('/admin/privacy', { waitUntil: 'commit' })
    await expect(page.getByLabel('E-mail address')).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
    release()
    await page.getByLabel('E-mail address').fill('nobody@example.org')
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'comments 0' })).toBeVisible()
  })

  test('speaks Spanish with an account that chose it: menu, form, workflow and help', async ({ page }) => {
    await page.context().addCookies([{ name: 'symptoms-lng', value: 'es', url: SITE_URL }])
    await openPanel(page, ADMIN, LIST)
    await expect(page.getByRole('heading', { name: 'Artículos', exact: true })).toBeVisible()
    await expect(page.getByRole('row', { name: ARTICLE })).toContainText('Publicado')
    await page.getByRole('link', { name: ARTICLE }).click()
    await expect(page.getByRole('heading', { name: 'Flujo de trabajo' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publicar los cambios' })).toBeVisible()
    await openTab(page, 'Evidencia')
    await expect(page.getByLabel('Conflicto de intereses')).toBeVisible()
    await openTab(page, 'Personas y revisión')
    await expect(page.getByRole('button', { name: 'Borrar: Revisado el' })).toBeVisible()
    await expect.poll(() => accessibilityProblems(page)).toEqual([])
    await page.goto('/admin/help')
    await expect(page.getByRole('heading', { name: 'Del borrador a los lectores' })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('is shared under the name of the site', async ({ page }) => {
    await page.goto('/admin/login')
    const head = await page.locator('head').innerHTML()
    expect(head).toContain('property="og:site_name" content="Symptom Database"')
    expect(head).not.toMatch(/Payload/)
  })
})
