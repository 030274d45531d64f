import { sharp } from '../src/drawing/sharp'
import { paragraph, root, table } from '../src/rich-text/build'
import { accessibilityProblems, overflow } from './support/audit-page'
import { onEach, openPage } from './support/each-page'
import { brokenTexts, doubleText, smallTargets, touchingButtons } from './support/measure-page'
import { imported, readerPages } from './support/page-list'
import { runScript } from './support/run-script'
import type { Doc } from './support/staff'
import { expect, test } from './support/test'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 320, height: 640 }
/** In the order with the smallest changes between steps. */
const LOOKS = [
  { name: 'light desktop', colorScheme: 'light', viewport: DESKTOP },
  { name: 'dark desktop', colorScheme: 'dark', viewport: DESKTOP },
  { name: 'dark phone', colorScheme: 'dark', viewport: PHONE },
  { name: 'light phone', colorScheme: 'light', viewport: PHONE },
] as const

let author: Doc
let closed: Doc

test.beforeAll(async ({ editor }) => {
  author = await editor.makeAuthor()
  const wide = table([
    ['Medicine', 'Usual dose', 'Most in a day', 'When to take it'],
    ['Paracetamol', '500 mg', 'four times', 'independently of meals'],
  ])
  closed = await editor.makeArticle({
    authors: [author.id],
    commentsOpen: false,
    body: root(paragraph('What helps.'), wide),
  })
  await runScript('import', '--publish', imported.file)
})

test.afterAll(async ({ editor }) => {
  await editor.delete('articles', closed.id)
  await editor.delete('authors', author.id)
})

test('each page costs one request, passes axe in four looks, reflows, and bears text of twice the size', async ({
  page,
}) => {
  test.setTimeout(180_000)
  let requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await onEach(readerPages(`/articles/${closed.slug}`), async (readerPage) => {
    requests = []
    await page.setViewportSize(DESKTOP)
    await openPage(page, readerPage)
    // The prefetching rules are requested once a week, and never with an article (machines.spec.ts).
    const isExtra = (url: string) =>
      !url.startsWith('data:') &&
      !/\/(?:favicon\.ico|icon\.svg|manifest\.webmanifest|speculation-rules\.json)$/.test(url)
    const cost = requests.filter(isExtra).length
    const problems: string[] = cost === (readerPage.form ? 2 : 1) ? [] : requests
    const note = (look: string, found: string[]) =>
      problems.push(...found.map((words) => `${look}: ${words}`))
    for (const { name, colorScheme, viewport } of LOOKS) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      const wider = await overflow(page)
      note(name, wider > 0 ? [`${wider} px wider than the window`] : [])
      const rules = colorScheme === 'light' ? 'all' : 'colours'
      note(name, [...(await accessibilityProblems(page, 'html', rules)), ...(await touchingButtons(page))])
      if (name === 'light phone') note(name, [...(await smallTargets(page)), ...(await brokenTexts(page))])
    }
    for (const viewport of [{ width: 640, height: 800 }, DESKTOP]) {
      await page.setViewportSize(viewport)
      await doubleText(page, true)
      const wider = await overflow(page)
      const name = `200 % text, ${viewport.width} px`
      note(name, wider > 0 ? [`${wider} px wider than the window`] : [])
      note(name, await brokenTexts(page))
      await doubleText(page, false)
    }
    return problems
  })
})

test('forced colours keep the focus, the level of a care card, the fields and the current place', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/articles/why-am-i-tired-all-the-time')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator(':focus')).toHaveCSS('outline-width', '3px')
  for (const card of await page.locator('.care').all()) {
    await expect(card.locator('.level')).toBeVisible()
    await expect(card).toHaveCSS('border-left-style', 'solid')
  }
  expect(await page.locator('.care').count()).toBeGreaterThan(0)
  expect(await accessibilityProblems(page)).toEqual([])

  await page.goto('/symptoms')
  await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')).toHaveCSS(
    'text-decoration-line',
    'underline',
  )
  await page.goto('/search')
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveCSS('border-top-style', 'solid')
  const button = page.getByRole('main').getByRole('button')
  await expect(button).toHaveCSS('border-top-style', 'solid')
})

test('a table that is wider than the window shows on which side it goes on', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto(`/articles/${closed.slug}`)
  const frame = page.locator('.scroll').first()
  await frame.scrollIntoViewIfNeeded()
  await frame.focus()
  await expect(frame).toBeFocused()
  await expect(frame).toHaveAttribute('aria-label', /./)
  /** Mean brightness of the last pixels at one side of the frame, where there is no text. */
  const brightness = async (side: 'left' | 'right') => {
    const box = await frame.boundingBox()
    if (!box) throw new Error('no frame')
    const clip = {
      x: side === 'left' ? box.x : box.x + box.width - 3,
      y: box.y,
      width: 3,
      height: box.height,
    }
    const { channels } = await sharp(await page.screenshot({ clip })).stats()
    return channels[0]?.mean ?? 0
  }
  const before = { left: await brightness('left'), right: await brightness('right') }
  await frame.evaluate((element) => element.scrollTo(element.scrollWidth, 0))
  const after = { left: await brightness('left'), right: await brightness('right') }
  expect(before.right).toBeLessThan(after.right - 10)
  expect(after.left).toBeLessThan(before.left - 10)
})

test('nothing moves for who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['/', imported.address, '/symptoms']) {
    await page.goto(path)
    const moving = await page.evaluate(() => {
      const isLong = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0)
      const all = [document.documentElement, ...document.querySelectorAll('body *')]
      return all
        .filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
          return isLong(transitionDuration) || isLong(animationDuration) || scrollBehavior === 'smooth'
        })
        .map(({ tagName }) => tagName)
    })
    expect(moving).toEqual([])
  }
})
