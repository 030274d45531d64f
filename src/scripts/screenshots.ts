import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { sharp } from '../drawing/sharp'
import { chromiumArguments, findChromium } from './find-chromium'
import './lost-output.mjs'
import { reachSite, runForPerson, siteCommand } from './site-command'

const FOLDER = path.resolve('docs/screenshots')
const MOST_BYTES = 150 * 1024
const SCREENS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
}
/** What editors work on; their phone has pictures of its own (dashboard-phone). */
const DESK_SCREENS = { laptop: SCREENS.desktop, tablet: { width: 834, height: 1112 } }
const SCHEMES = ['light', 'dark'] as const
/** Content further down than this many screens looks like what is above it. */
const MOST_SCREENS = 2

type Account = { email: string; password: string }
type Shot = { name: string; path: string; send?: boolean }

const ARTICLE = '/articles/why-am-i-tired-all-the-time'
const AUTHOR = '/authors/marisol-quintavalle'
const shots: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'article', path: ARTICLE },
  { name: 'article-end', path: `${ARTICLE}#authors` },
  { name: 'author', path: AUTHOR },
  { name: 'authors', path: '/authors' },
  { name: 'symptoms', path: '/symptoms' },
  { name: 'symptom', path: '/symptoms/tiredness' },
  { name: 'body', path: '/body' },
  { name: 'body-place', path: '/body/map/lower-back' },
  { name: 'body-system', path: '/body/nervous-system' },
  { name: 'search', path: '/search?q=tired' },
  { name: 'search-empty', path: '/search?q=qqqqqqqqqq' },
  { name: 'comment-form', path: `${ARTICLE}/comment`, send: true },
  { name: 'rating-form', path: `${AUTHOR}/rate` },
  { name: 'about', path: '/about/about' },
  { name: 'not-found', path: '/no-such-page' },
]

/** Few colours are enough for a page without photos; otherwise more are tried. */
async function store(name: string, png: Buffer): Promise<void> {
  for (const colours of [64, 32, 16, 8]) {
    const small = await sharp(png).png({ palette: true, colours, effort: 10, dither: 0 }).toBuffer()
    if (small.length > MOST_BYTES) continue
    await writeFile(path.join(FOLDER, `${name}.png`), small)
    return
  }
  throw new Error(`${name} does not fit into ${MOST_BYTES} bytes.`)
}

async function open(page: Page, site: string, { path: address, send }: Shot): Promise<void> {
  await page.goto(new URL(address, site).href)
  if (send) await page.locator('main form').getByRole('button').click()
}

async function take(page: Page, height: number): Promise<Buffer> {
  const { whole, from } = await page.evaluate(() => ({
    whole: document.documentElement.scrollHeight,
    from: window.scrollY,
  }))
  const clip = { x: 0, y: from, width: page.viewportSize()?.width ?? 0 }
  const shown = Math.min(whole - from, height * MOST_SCREENS)
  return page.screenshot({ fullPage: true, clip: { ...clip, height: shown } })
}

async function takeAll(browser: Browser, site: string): Promise<void> {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const page = await browser.newPage({ viewport, locale: 'en-US', reducedMotion: 'reduce' })
    for (const shot of shots) {
      await open(page, site, shot)
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        const look = colorScheme === 'dark' ? '-dark' : ''
        await store(`${shot.name}-${screen}${look}`, await take(page, viewport.height))
      }
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    await open(page, site, { name: 'article', path: ARTICLE })
    await store(`article-${screen}-forced-colours`, await take(page, viewport.height))
    await page.close()
  }
}

/** The parts of the desk at which several people work on an article. */
async function takeDesk(browser: Browser, site: string, account: Account): Promise<void> {
  const address = (path: string) => new URL(path, site).href
  for (const [screen, viewport] of Object.entries(DESK_SCREENS)) {
    const page = await browser.newPage({ viewport, locale: 'en-US', reducedMotion: 'reduce' })
    const answer = await page.request.post(address('/api/users/login'), { data: account })
    if (!answer.ok()) throw new Error(`${account.email} cannot sign in: ${answer.status()}`)
    await page.goto(address('/admin/collections/articles?search=tired+all+the+time'))
    const article = await page.locator('.cell-question a').first().getAttribute('href')
    for (const [name, path, shown] of [
      ['desk-home', '/admin', 'main'],
      ['desk-articles', '/admin/collections/articles', '.cell-question'],
      ['desk-calendar', '/admin/calendar', 'main'],
      ['desk-changes', `${article}/changes`, 'main'],
      ['desk-versions', `${article}/versions`, 'main'],
      [screen === 'laptop' ? 'admin-article' : 'desk-article', String(article), '.writing-help__measures'],
    ] as const) {
      await page.goto(address(path), { waitUntil: 'networkidle' })
      await page.locator(shown).first().waitFor()
      await store(name === 'admin-article' ? name : `${name}-${screen}`, await page.screenshot())
    }
    await page.close()
  }
}

const command = siteCommand('screenshots', 'Regenerates docs/screenshots from a site with sample content.')
  .option('--email <address>', 'account of an editor, for the pictures of the panel')
  .option('--password <password>', 'its password')
const [site] = command.parse().processedArgs as [string]
const account = command.opts<Partial<Account>>()
await runForPerson(async () => {
  await reachSite(site)
  await mkdir(FOLDER, { recursive: true })
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() })
  try {
    if (account.email && account.password) {
      await takeDesk(browser, site, { email: account.email, password: account.password })
    }
    await takeAll(browser, site)
  } finally {
    await browser.close()
  }
  return true
})
