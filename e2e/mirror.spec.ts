import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesOf, findFaults } from './support/check-mirror'
import { makePicture } from './support/editor'
import { runScript } from './support/run-script'
import { serveFolder } from './support/static-server'
import { expect, test } from './support/test'

let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-mirror-'))
})

test.afterEach(() => rm(folder, { recursive: true, force: true }))

test('a mirror has every page and picture without a broken link, and writes only what changed', async ({
  page,
  editor,
  admin,
  siteUrl,
}) => {
  const photo = await makePicture(editor, siteUrl, 'A portrait')
  const author = await editor.makeAuthor({ photo: photo.id })
  const mirror = async () => JSON.parse(await runScript('mirror', folder, '--json'))
  const made = await mirror()
  expect(made).toMatchObject({ site: siteUrl, removed: 0, failed: {} })
  expect(made.pages + made.files).toBe(made.written)

  const server = await serveFolder(folder)
  expect(await findFaults(folder, server.url, siteUrl)).toEqual([])
  // The same addresses as those of the site, so that it can stand in for it.
  const sitemap = await readFile(path.join(folder, 'sitemaps/articles-1.xml'), 'utf8')
  const articles = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  expect(articles.length).toBeGreaterThan(10)
  for (const address of articles) expect((await fetch(`${server.url}${address}/`)).status).toBe(200)
  const pictures = (await filesOf(folder)).filter((file) => file.startsWith('api/media/file/'))
  expect(pictures.length).toBeGreaterThan(1)
  await page.goto(`${server.url}/authors/${author.slug}/`)
  await expect(page.locator('.author-head img')).toHaveJSProperty('naturalWidth', 96)
  await server.close()

  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href)
  await expect(page.getByRole('complementary', { name: 'About this copy' })).toContainText('This is a copy')
  await page.getByRole('banner').getByRole('link', { name: 'Find it in the A to Z' }).click()
  await page.getByRole('link', { name: 'Tiredness', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tiredness' })).toBeVisible()
  await page.getByRole('link', { name: 'Why am I tired all the time?' }).first().click()
  const canonical = `${siteUrl}/articles/why-am-i-tired-all-the-time`
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', canonical)
  await expect(page.getByRole('link', { name: 'Answer on the original page' })).toHaveAttribute(
    'href',
    `${canonical}/helpful`,
  )

  expect(await mirror()).toMatchObject({ written: 0, removed: 0 })

  await admin.delete('authors', author.id)
  await admin.delete('media', photo.id)
})
