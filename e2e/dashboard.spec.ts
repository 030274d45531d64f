import type { Locator, Page } from '@playwright/test'
import { accessibilityProblems, overflow } from './support/audit-page'
import { type DeskContent, makeDeskContent } from './support/desk-content'
import { openPanel, startSession } from './support/panel'
import { ADMIN, SITE_URL } from './support/settings'
import { type Account, unique } from './support/staff'
import { expect, test } from './support/test'

let desk: DeskContent
let authorAccount: Account
let authorId: number

test.beforeAll(async ({ admin, editor }) => {
  desk = await makeDeskContent(admin, editor)
  authorAccount = { email: `author-${unique()}@example.org`, password: `a-password-${unique()}` }
  const data = { ...authorAccount, role: 'author', name: 'Dana Tester', author: desk.author.id }
  authorId = (await admin.create('users', data)).id
})

test.afterAll(async ({ admin }) => {
  await admin.delete('users', authorId)
  await desk.remove()
})

const cards = (page: Page) => page.locator('.desk-card h2')

test('an editor sees the whole desk, and every bar leads to the list it counts', async ({
  page,
  editorAccount,
}) => {
  await openPanel(page, editorAccount)
  await expect(cards(page)).toHaveText([
    'My desk',
    'Comments waiting',
    'Articles by stage',
    'Reviews due in the next 90 days',
    'Scheduled publications',
    'Published per week',
    'Ratings per author',
    'Was this answer helpful?',
    'Searches with no result',
  ])
  await expect(page.getByRole('link', { name: 'Write an article' })).toBeVisible()
  for (const link of await countedLinks(page)) {
    await page.goto(link.href)
    await expect(page.locator('.page-controls__page-info'), link.text).toHaveText(
      new RegExp(`of ${link.count}$`),
    )
  }
})

test('a moderator sees comments and ratings, an administrator everything', async ({
  page,
  moderatorAccount,
}) => {
  await openPanel(page, moderatorAccount)
  await expect(cards(page)).toHaveText(['Comments waiting', 'Ratings per author'])
  await expect(page.getByRole('link', { name: 'Write an article' })).toHaveCount(0)
  // Its latest version is a draft, which a moderator may not read.
  await page.getByRole('link', { name: 'Decide about waiting comments' }).click()
  await expect(page.getByRole('link', { name: String(desk.changed.question) }).first()).toBeVisible()
  await page.context().clearCookies()
  await openPanel(page, ADMIN)
  await expect(cards(page)).toHaveCount(10)
})

test('an author sees the own articles and finds the own drafts only', async ({ page }) => {
  await openPanel(page, authorAccount)
  await expect(cards(page)).toHaveText([
    'My desk',
    'Your articles and their readers',
    'Your articles by stage',
    'Reviews due in the next 90 days',
  ])
  await expect(page.getByRole('link', { name: '2 Your drafts' })).toBeVisible()
  await page.goto(`/admin/search?q=${desk.word}`)
  await expect(page.locator('.desk-found li')).toHaveCount(1)
})

test('the account page speaks of the panel, and the panel speaks Spanish, too', async ({ page }) => {
  await openPanel(page, authorAccount, '/admin/account')
  await expect(page.getByRole('heading', { name: 'Look and language of the panel' })).toBeVisible()
  await expect(page.getByText('Payload Settings')).toBeHidden()
  await page.context().addCookies([{ name: 'symptoms-lng', value: 'es', url: page.url() }])
  await page.goto('/admin/account')
  await expect(page.getByRole('heading', { name: 'Aspecto e idioma del panel' })).toBeVisible()
})

test('the search in the header finds words of a text from every page', async ({ page, editorAccount }) => {
  await openPanel(page, editorAccount, '/admin/collections/symptoms')
  const box = page.getByRole('searchbox', { name: 'Search the whole desk' })
  await box.fill(desk.word.toUpperCase())
  await box.press('Enter')
  const articles = page.getByRole('region', { name: /^Articles/ })
  await expect(articles.getByRole('listitem')).toHaveCount(2)
  await expect(articles.locator('mark').first()).toHaveText(desk.word)
  await articles.getByRole('link', { name: String(desk.foreignDraft.question) }).click()
  await expect(page.getByLabel('Question')).toHaveValue(String(desk.foreignDraft.question))
})

test('no page of the panel moves aside while it comes alive, so that an early click hits', async ({
  page,
  editorAccount,
}) => {
  await startSession(page, editorAccount)
  const devtools = await page.context().newCDPSession(page)
  // On a slow computer the stages of hydration are far enough apart to be observed every time.
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
    }
    const moves: string[] = []
    Object.assign(window, { moves })
    new PerformanceObserver((list) => {
      for (const { node, previousRect, currentRect } of (list.getEntries() as Shift[]).flatMap(
        ({ sources }) => sources,
      )) {
        if (node instanceof Element && node.matches('.template-default__wrap'))
          moves.push(`from ${previousRect.x} to ${currentRect.x}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const address of [`/admin/search?q=${desk.word}`, '/admin/collections/articles']) {
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('data-menu', 'settled')
    await expect(page.locator('.template-default--nav-animate')).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'moves')), address).toEqual([])
  }
  await expect(page.getByRole('link', { name: 'Body systems' })).toBeInViewport()
  await page.setViewportSize({ width: 900, height: 700 })
  await page.goto('/admin')
  await expect(page.locator('html')).toHaveAttribute('data-menu', 'settled')
  expect(await page.evaluate(() => Reflect.get(window, 'moves'))).toEqual([])
  await page.getByRole('button', { name: 'Open Menu' }).click()
  await expect(page.getByRole('link', { name: 'Body systems' })).toBeInViewport()
})

test('who is not signed in is asked to, and comes to the search afterwards', async ({ page }) => {
  await page.goto('/admin/search?q=ears')
  await expect(page).toHaveURL(/\/admin\/login\?redirect=/)
})

test('lists count live articles, and the quick filters say which is on', async ({ page, editorAccount }) => {
  await openPanel(page, editorAccount, `/admin/collections/authors?search=Priya`)
  await page.getByRole('link', { name: '8 live' }).click()
  await expect(page.locator('.page-controls__page-info')).toHaveText(/of 10$/)
  await page.getByRole('link', { name: 'In review', exact: true }).click()
  await expect(page.getByRole('link', { name: 'In review', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.goto('/admin/collections/comments?where[status][equals]=pending&limit=50')
  await expect(page.getByRole('cell', { name: '9 days' })).toBeVisible()
})

test('what a reader looked for in vain becomes a draft with one click', async ({
  admin,
  browser,
  page,
  editorAccount,
}) => {
  // Letters only: the search takes a word with digits apart, and finds its pieces.
  const rare = `xq${unique().replace(/\d/g, (digit) => 'gjkmnpqvwz'.charAt(Number(digit)))}`
  const words = `why do my ${rare} nails hum`
  const context = await browser.newContext({ baseURL: SITE_URL, javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(`/search?q=${rare}`)
  await expect(reader.getByLabel('What did you want to know?')).toHaveValue(rare)
  await reader.getByLabel('What did you want to know?').fill(`${words} me@example.org`)
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(reader.getByRole('alert')).toContainText('e-mail address')
  await reader.getByLabel('What did you want to know?').fill(words)
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(
    reader.getByRole('heading', { name: 'Thank you, we have noted what you were looking for' }),
  ).toBeVisible()
  await context.close()

  await openPanel(page, editorAccount)
  await page.locator('.desk-card').getByRole('link', { name: 'What readers look for' }).click()
  await page.getByRole('link', { name: 'Newest first' }).click()
  const item = page.getByRole('listitem').filter({ hasText: words }).filter({ hasText: 'A reader’s words' })
  await item.getByRole('button', { name: 'Set aside' }).click()
  await item.getByRole('button', { name: 'Undo' }).click()
  await item.getByRole('button', { name: 'Begin an article from this' }).click()
  await expect(page.getByLabel('Question')).toHaveValue(`W${words.slice(1)}`)
  await page.goto('/admin/looked-for?show=taken&order=newest')
  const link = item.getByRole('link', { name: `W${words.slice(1)}` })
  const id = /\d+$/.exec((await link.getAttribute('href')) ?? '')?.[0]
  await admin.delete('articles', Number(id))
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on our parts, and nothing is too wide: ${theme}`, async ({
    page,
    editorAccount,
  }) => {
    await startSession(page, editorAccount)
    await page.context().addCookies([{ name: 'symptoms-theme', value: theme, url: SITE_URL }])
    for (const [name, address] of [
      ['dashboard', '/admin'],
      ['search', '/admin/search?q=es'],
      ['looked-for', '/admin/looked-for'],
      ['try-search', '/admin/try-search?q=chest+pain+left+arm'],
    ]) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(address ?? '/admin')
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true })
      expect(await accessibilityProblems(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 800 })
      await page.screenshot({ path: test.info().outputPath(`${name}-phone.png`), fullPage: true })
      // In a narrower window the open menu slides away first.
      await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    }
  })
}

/** The links of tables and columns with counts, with their counts. */
async function countedLinks(page: Page): Promise<{ text: string; href: string; count: number }[]> {
  const read = async (link: Locator, text: string) => ({
    text,
    href: (await link.getAttribute('href')) ?? '',
    count: Number(/\d+(?= articles?$| comments?$|$)/.exec(text)?.[0]),
  })
  const rows = await page.locator('.desk-bars tbody tr').all()
  const columns = await page.locator('.desk-columns a').all()
  const links = await Promise.all([
    ...rows.map(async (row) => {
      const text = `${await row.getByRole('link').innerText()}: ${await row.locator('td .desk-number').innerText()}`
      return read(row.getByRole('link'), text)
    }),
    ...columns.map(async (link) => read(link, (await link.getAttribute('title')) ?? '')),
  ])
  // An empty list shows a different message.
  return links.filter(({ count }) => count > 0)
}
