import type { BrowserContext, Page } from '@playwright/test'
import { problemsOf } from '../src/finding/structured-data/testing/problems-of'
import { imported, readerPages } from './support/page-list'
import { postForm } from './support/reader-forms'
import { runScript } from './support/run-script'
import { sendRequest } from './support/send-request'
import type { Doc } from './support/staff'
import { expect, test } from './support/test'

let reading: BrowserContext
let reader: Page

test.beforeEach(async ({ browser, siteUrl }) => {
  reading = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false })
  reader = await reading.newPage()
})

test.afterEach(() => reading.close())

const heading = (name: string | RegExp) => reader.getByRole('heading', { level: 1, name })
const search = async (query: string) => {
  const box = reader.getByRole('searchbox').first()
  await box.fill(query)
  await box.press('Enter')
}

test('from home over the body map to a symptom, its answer, its author, the search and a feed', async ({
  editor,
}) => {
  const [symptom] = await editor.find('symptoms', 'where[slug][equals]=loss-of-muscle-tone')
  const author = await editor.makeAuthor()
  const article = await editor.makeArticle({ authors: [author.id], symptoms: [symptom?.id] })
  await reader.goto('/')
  await reader.getByRole('link', { name: 'Open the body map' }).click()
  await reader.getByRole('link', { name: 'Legs, front' }).press('Enter')
  await expect(heading('Legs')).toBeVisible()
  await reader.getByRole('link', { name: 'Loss of muscle tone Hypotonia' }).click()
  await expect(heading('Loss of muscle tone')).toBeVisible()
  await expect(reader.getByText('Hypotonia', { exact: true })).toBeVisible()

  await reader
    .getByRole('link', { name: /my muscles feel floppy/ })
    .first()
    .click()
  await expect(heading(/floppy/)).toBeVisible()
  await expect(reader.getByText('Medically reviewed by').first()).toBeVisible()
  await reader.locator('.head .by a').click()
  await expect(reader.getByRole('heading', { name: 'Answers by this author' })).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Rate author' })).toBeVisible()

  for (const [query, about] of [
    ['hypotonia', 'About Loss of muscle tone'],
    ['floppy muscles', 'About Loss of muscle tone'],
    ['muscle wasting', 'Related: about Loss of muscle tone'],
  ] as const) {
    await search(query)
    const hit = reader.getByRole('listitem').filter({ hasText: String(article.question) })
    await expect(hit).toContainText(about)
  }
  for (const slip of ['hypotnia', 'tierd']) {
    await search(slip)
    await expect(reader.getByText('Showing results for')).toBeVisible()
    await expect(reader.getByRole('link', { name: `Search instead for ${slip}` })).toBeVisible()
    await expect(
      reader
        .locator('main')
        .getByRole('link', { name: /^(?:Why|What|Is|How)/ })
        .first(),
    ).toBeVisible()
  }
  await search('qqqqqqqqqq')
  await expect(reader.getByRole('heading', { name: 'Nothing was found for “qqqqqqqqqq”' })).toBeVisible()
  await reader
    .locator('main')
    .getByRole('link', { name: /A to Z/ })
    .first()
    .click()
  await expect(heading('Symptoms A to Z')).toBeVisible()

  await reader.goto('/')
  const feed = await reader.locator('link[type="application/atom+xml"]').getAttribute('href')
  const { status, text } = await sendRequest(new URL(feed ?? '', 'http://site').pathname)
  expect(status).toBe(200)
  expect(text).toContain('floppy')
  expect(text).toContain(article.slug)
  await editor.delete('articles', article.id)
  await editor.delete('authors', author.id)
})

test('on a phone help comes first: a red line, the way to an emergency card, a number that calls, a search field', async () => {
  await reader.setViewportSize({ width: 390, height: 844 })
  const call = reader.getByRole('link', { name: 'Call\u00a0911' }).first()
  /** What stands first below the title. */
  const first = () => reader.locator('main h1 + *')
  for (const path of ['/search?q=chest+pain', '/symptoms/chest-pain', '/body/map/chest']) {
    await reader.goto(path)
    await expect(first(), path).toContainText('Call 911 if the pain is new or severe')
    await expect(call).toBeInViewport({ ratio: 1 })
    await expect(call).toHaveAttribute('href', 'tel:911')
  }
  await reader.goto('/articles/how-can-i-calm-heartburn-at-night')
  const jump = reader.getByRole('link', { name: 'When to call 911' })
  await expect(jump).toBeInViewport({ ratio: 1 })
  await jump.click()
  await expect(reader.locator('#emergency')).toBeInViewport()
  for (const path of ['/no-such-page', '/about/about']) {
    await reader.goto(path)
    await expect(reader.getByRole('searchbox', { name: 'Search symptoms and answers' })).toBeInViewport()
    await expect(reader.getByText('In an emergency, call 911 now.').getByRole('link')).toHaveAttribute(
      'href',
      'tel:911',
    )
  }
})

test.describe('what an editor publishes', () => {
  let author: Doc
  let article: Doc

  test.beforeAll(async ({ editor }) => {
    author = await editor.makeAuthor()
    article = await editor.makeArticle({ authors: [author.id] })
    await runScript('import', '--publish', imported.file)
  })

  test.afterAll(async ({ admin }) => {
    for (const { id } of await admin.find('error-reports', `where[article][equals]=${article.id}`)) {
      await admin.delete('error-reports', id)
    }
    await admin.delete('articles', article.id)
    await admin.delete('authors', author.id)
  })

  test('carries structured data that says what the page says', async () => {
    const found: Record<string, string[]> = {}
    let described = 0
    for (const page of readerPages(`/articles/${article.slug}`).filter((one) => one.status === 200)) {
      const { text } = await sendRequest(page.path)
      const data = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      for (const [, json = ''] of data) {
        described++
        const problems = problemsOf(JSON.parse(json))
        if (problems.length > 0) found[page.name] = problems
      }
    }
    expect(found).toEqual({})
    expect(described).toBeGreaterThanOrEqual(6)
  })

  test('can be reported as wrong: what is missing comes back, what is complete reaches the editors', async ({
    admin,
  }) => {
    await reader.goto(`/articles/${article.slug}`)
    await reader.getByRole('link', { name: 'Report an error' }).click()
    await reader.getByLabel('E-mail address (optional)').fill('me@')
    await reader.getByRole('button', { name: 'Send the report' }).click()
    await expect(reader).toHaveTitle(/^Error: /)
    await expect(reader.getByRole('alert').getByRole('link')).toHaveText([
      'Say what is wrong',
      'Enter an e-mail address like name@example.com, or leave it empty',
    ])
    await reader.getByLabel('What is wrong?').fill('It says 5 g.\nIt must be 5 mg.')
    await reader.getByLabel('E-mail address (optional)').fill('reader@example.org')
    await reader.getByRole('button', { name: 'Send the report' }).click()
    await expect(reader).toHaveURL(`/articles/${article.slug}/received`)
    await expect(
      reader.getByRole('heading', { level: 1, name: 'Thank you, your report was received' }),
    ).toBeVisible()

    const reports = await admin.find('error-reports', `where[article][equals]=${article.id}`)
    expect(reports).toMatchObject([
      { text: 'It says 5 g.\nIt must be 5 mg.', email: 'reader@example.org', status: 'open' },
    ])
    expect((await sendRequest('/api/error-reports')).status).toBe(403)
    const foreign = await postForm(
      `/articles/${article.slug}/report`,
      { text: 'x' },
      { headers: { Origin: 'https://elsewhere.example' } },
    )
    expect(foreign.status).toBe(403)
    expect((await sendRequest('/articles/no-such-article/report')).status).toBe(404)
  })

  test('is shared by links that load nothing, and printed without what paper cannot use', async () => {
    await reader.goto(`/articles/${article.slug}`)
    const share = reader.getByRole('navigation', { name: 'Share' })
    await expect(share.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\//)
    await expect(share.getByRole('link', { name: 'E-mail' })).toHaveAttribute('href', /^mailto:\?subject=/)
    await reader.emulateMedia({ media: 'print' })
    await expect(share).toBeHidden()
    await expect(reader.getByRole('link', { name: 'Add a comment' })).toBeHidden()
    await expect(reader.getByText(new RegExp(`/articles/${article.slug}$`))).toBeVisible()
    await expect(reader.getByText('In an emergency, call 911 now.')).toBeVisible()
  })
})
