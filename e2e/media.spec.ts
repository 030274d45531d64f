import type { Page } from '@playwright/test'
import { sharp } from '../src/drawing/sharp'
import { accessibilityProblems } from './support/audit-page'
import { openPanel, startSession } from './support/panel'
import { sendRequest } from './support/send-request'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

const name = unique()
const alt = `A swollen knee beside a healthy one, light brown skin ${name}`
const shots = process.env.E2E_SHOTS

test.describe.configure({ mode: 'serial' })

test.describe('pictures and how an article looks elsewhere', () => {
  let author: Doc
  let article: Doc
  let picture: Doc

  test.beforeAll(async ({ editor }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id], summary: 'The summary that stands in.' })
  })

  test.afterAll(async ({ admin }) => {
    await admin.delete('articles', article.id)
    await admin.delete('authors', author.id)
  })

  test('an editor uploads a picture and sets its focal point', async ({ page, editorAccount, editor }) => {
    await openPanel(page, editorAccount, '/admin/collections/media/create')
    const buffer = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#b98' } })
      .jpeg()
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' } })
      .toBuffer()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `knee ${name}.jpg`, mimeType: 'image/jpeg', buffer })
    await page.getByLabel('Alternative text').fill(`knee ${name}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('only the name of the file').first()).toBeVisible()
    await page.getByLabel('Alternative text').fill(alt)
    await page.getByRole('button', { name: /Edit Image/i }).click()
    await page.locator('input[name="X %"]').fill('20')
    await page.locator('input[name="Y %"]').fill('30')
    await page.getByRole('button', { name: 'Apply Changes' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page).toHaveURL(/\/media\/\d+/)
    await expect(page.getByRole('heading', { name: 'Where it is used' })).toBeVisible()
    await expect(page.getByText('Nowhere yet. It can be deleted.')).toBeVisible()

    const [made] = await editor.find('media', `where[alt][contains]=${name}`)
    if (!made) throw new Error('the picture was not stored')
    picture = made
    expect(picture).toMatchObject({ focalX: 20, focalY: 30, mimeType: 'image/jpeg', width: 1600 })
    expect(picture.filename).toMatch(new RegExp(`^knee-${name}-[0-9a-f]{10}\\.jpg$`))
  })

  test('a picture that would be refused is not sent, and one that is here is pointed out', async ({
    page,
    editorAccount,
    editor,
  }) => {
    await startSession(page, editorAccount)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && /\/api\/media/.test(request.url())) sent.push(request.url())
    })
    const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
      await page.goto('/admin/collections/media/create')
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByLabel('Alternative text').fill(`A knee seen twice ${name}`)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
    }
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), Buffer.alloc(64)])
    await choose({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: heic })
    await expect(page.getByText('This is a HEIC picture').first()).toBeVisible()
    expect(sent).toEqual([])

    const noise = sharp({ create: { width: 900, height: 600, channels: 3, background: '#4a7' } })
    const buffer = await noise
      .jpeg()
      .withExif({ IFD0: { ImageDescription: name } })
      .toBuffer()
    const twice = { name: `twice ${name}.jpg`, mimeType: 'image/jpeg', buffer }
    await choose(twice)
    await expect(page).toHaveURL(/\/media\/\d+/)
    expect(sent).toHaveLength(1)
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await choose({ ...twice, name: 'another name.jpg' })
    await expect(page.getByText('This picture already exists').first()).toBeVisible()
    expect([asked.length, sent.length]).toEqual([1, 1])
    expect(asked[0]).toContain(`A knee seen twice ${name}`)
    for (const { id } of await editor.find('media', `where[alt][contains]=twice%20${name}`)) {
      await editor.delete('media', id)
    }
  })

  test('its file is served once an article shows it: for ever, also to HEAD and to who has it', async ({
    editor,
  }) => {
    const path = `/api/media/file/${picture.filename}`
    expect((await sendRequest(path)).status).toBe(404)
    await editor.publishArticle(article.id, { image: picture.id })
    const head = await sendRequest(path, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const etag = String(head.headers.etag)
    expect((await sendRequest(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    const part = await sendRequest(path, { headers: { Range: 'bytes=0-9' } })
    expect([part.status, part.bytes.length, part.headers['content-range']]).toEqual([
      206,
      10,
      expect.stringMatching(/^bytes 0-9\/\d+$/),
    ])
    expect((await sendRequest('/api/media/file/no-such.jpg', { method: 'HEAD' })).status).toBe(404)
  })

  test('an editor types a description and sees how the article will look', async ({
    page,
    editorAccount,
  }) => {
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}?tab=sharing`)
    const preview = page.getByRole('region', { name: 'How it will look' })
    await expect(preview.getByText('The summary that stands in.').first()).toBeVisible()
    await expect(preview.getByText(`› articles › ${article.slug}`)).toBeVisible()
    await expect(preview.getByText('27 characters, short')).toBeVisible()
    const description = page.locator('#field-search__description')
    await description.fill(
      'Why a knee swells, what helps at home, and the signs that need a clinician today.',
    )
    await expect(preview.getByText('81 characters, good')).toBeVisible()
    await expect(preview.getByText('Why a knee swells').first()).toBeVisible()
    await description.fill('long '.repeat(40).trim())
    await expect(preview.getByText('199 characters, too long: will be cut at about 160')).toBeVisible()
    await page.locator('#field-search__title').fill('Swollen knee: what to do')
    await expect(preview.getByText('Swollen knee: what to do | Symptom Database')).toBeVisible()
    await expect(preview.getByText('24 characters, good')).toBeVisible()
  })

  test('the share card shows the chosen picture, and the page says the same', async ({
    page,
    editorAccount,
  }) => {
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}?tab=sharing`)
    const preview = page.getByRole('region', { name: 'How it will look' })
    const shown = preview.getByRole('img', { name: alt })
    await expect(shown).toBeVisible()
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1600)
    await look(page, '.search-preview', 'search-preview')

    await page.goto(`/articles/${article.slug}`)
    const meta = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content')
    expect(await meta('og:image')).toMatch(new RegExp(`/api/media/file/${picture.filename}$`))
    expect(await meta('og:image:alt')).toBe(alt)
    expect(await meta('og:title')).toBe(article.question)
    expect(await meta('og:description')).toBe('The summary that stands in.')
  })

  test('the picture says where it is used, and cannot be deleted', async ({
    page,
    editor,
    editorAccount,
  }) => {
    await openPanel(page, editorAccount, '/admin/collections/media')
    await expect(page.getByRole('row').filter({ hasText: alt })).toContainText('1 place')
    await page.goto(`/admin/collections/media/${picture.id}`)
    const used = page.getByRole('region', { name: 'Where it is used' })
    await expect(used.getByRole('link', { name: String(article.question) })).toBeVisible()
    await expect(used).toContainText('share picture, live')
    await look(page, '.where-used', 'where-used')
    await page.locator('.doc-controls__popup button').click()
    await page.getByRole('button', { name: 'Delete' }).first().click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(page.getByText('Take it out there first').first()).toBeVisible()
    expect((await editor.send('GET', `/media/${picture.id}`)).status).toBe(200)

    await page.goto(`/admin/collections/authors/${author.id}`)
    await expect(used).toContainText('In 1 place:')
    await expect(used.getByRole('listitem')).toHaveText(`${article.question}: author, live`)
    await look(page, '.where-used', 'where-named')

    await editor.publishArticle(article.id, { image: null })
    const taken = await editor.send('DELETE', `/media/${picture.id}`)
    expect(taken.status).toBe(200)
    expect((await sendRequest(`/api/media/file/${picture.filename}`)).status).toBe(404)
  })
})

/** Runs axe on one part in both themes, and takes a screenshot if `E2E_SHOTS` names a folder. */
async function look(page: Page, part: string, shot: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
    expect([theme, await accessibilityProblems(page, part)]).toEqual([theme, []])
    if (shots) await page.screenshot({ path: `${shots}/${shot}-${theme}.png`, fullPage: true })
  }
}
