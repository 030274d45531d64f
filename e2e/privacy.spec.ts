import { readFile } from 'node:fs/promises'
import { accessibilityProblems, overflow } from './support/audit-page'
import { openPanel } from './support/panel'
import { sendComment } from './support/reader-forms'
import { runScript } from './support/run-script'
import { sendRequest } from './support/send-request'
import { ADMIN, SITE_URL } from './support/settings'
import { type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'

let author: Doc
let article: Doc

test.beforeAll(async ({ editor }) => {
  author = await editor.makeAuthor()
  article = await editor.makeArticle({ authors: [author.id] })
})

test.afterAll(async ({ admin }) => {
  for (const { id } of await admin.find('comments', `where[article][equals]=${article.id}`))
    await admin.delete('comments', id)
  await admin.delete('articles', article.id)
  await admin.delete('authors', author.id)
})

/** A reader's approved comment with an e-mail address. */
async function commentFrom(email: string, text: string, admin: Staff): Promise<Doc> {
  expect((await sendComment(article.slug, text, { email })).status).toBe(303)
  const comments = await admin.find('comments', `where[article][equals]=${article.id}`)
  return admin.moderate(comments.find((one) => one.text === text)?.id ?? 0, 'approved')
}

const readArticle = async () => (await sendRequest(`/articles/${article.slug}`)).text

test('an administrator hands a reader’s data out and erases it; the page shows the comment no more', async ({
  page,
  admin,
}) => {
  const [email, text] = [`ines-${unique()}@example.org`, `Words ${unique()} that shall go.`]
  const comment = await commentFrom(email, text, admin)
  expect(await readArticle()).toContain(text)

  await openPanel(page, ADMIN, '/admin/globals/settings')
  // By key: the long form above the link still grows while it comes alive, and a click could miss.
  await page.getByRole('link', { name: 'Export or erase everything of one e-mail address' }).press('Enter')
  // The settings, from which the link leads away, have longer labels that begin like this.
  await page.getByLabel('E-mail address', { exact: true }).fill(email.toUpperCase())
  expect(await accessibilityProblems(page, '.account-form')).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('personal-data.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    email,
    comments: [{ id: comment.id, text }],
  })
  await expect(page.getByRole('status').filter({ hasText: 'comments 1' })).toBeVisible()

  await page.getByRole('button', { name: 'Erase' }).click()
  await page.getByRole('button', { name: 'No' }).click()
  expect(await readArticle()).toContain(text)
  await page.getByRole('button', { name: 'Erase' }).click()
  await page.getByRole('button', { name: 'Yes, erase it' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Erased: comments 1' })).toBeVisible()
  expect(await readArticle()).not.toContain(text)
})

test('the same from the command line', async ({ admin }) => {
  const [email, text] = [`ines-${unique()}@example.org`, `Words ${unique()} that shall go as well.`]
  await commentFrom(email, text, admin)
  expect(JSON.parse(await runScript('privacy', 'export', email))).toMatchObject({
    comments: [{ text, article: article.question }],
  })
  expect(await readArticle()).toContain(text)
  expect(await runScript('privacy', 'erase', email)).toContain('Erased: comments 1,')
  await expect.poll(readArticle).not.toContain(text)
  await expect(runScript('privacy', 'erase', 'nobody')).rejects.toThrow('This is not an e-mail address.')
})

test('an administrator uploads a text, sees what an import would do, and erases it again', async ({
  page,
}) => {
  await openPanel(page, ADMIN)
  await page.getByRole('link', { name: 'Import', exact: true }).press('Enter')
  const question = `Why does ${unique()} ring?`
  const buffer = Buffer.from(`${question}\n\nNobody knows for sure.\n`)
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer })
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('button', { name: 'Start the import' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('no author stands at the end of the text')).toBeVisible()
  expect(await accessibilityProblems(page, '.import-desk')).toEqual([])
  await page.getByRole('button', { name: 'Erase the upload' }).click()
  await expect(page.getByRole('button', { name: 'Upload' })).toBeVisible()
})

test('the same in Spanish on a phone, with the mapping of a site', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.context().addCookies([{ name: 'symptoms-lng', value: 'es', url: SITE_URL }])
  await openPanel(page, ADMIN, '/admin/import')
  await expect(page.getByRole('heading', { name: 'Traer contenido' })).toBeVisible()
  await expect.poll(() => accessibilityProblems(page, '.import-desk')).toEqual([])
  expect(await overflow(page)).toBe(0)
  const buffer = Buffer.from(`<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<link>https://${unique()}.example.org</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:category><wp:category_nicename>knees</wp:category_nicename><wp:cat_name>Knees</wp:cat_name></wp:category>
<item><title></title><link>https://old.example.org/a-rather-long-address-of-an-old-article/</link><wp:post_id>1</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:is_sticky>1</wp:is_sticky><category domain="category" nicename="knees">Knees</category>
<content:encoded>[contact-form-7 id="3"]</content:encoded><wp:postmeta><wp:meta_key>step</wp:meta_key><wp:meta_value>x</wp:meta_value></wp:postmeta></item></channel></rss>`)
  await page
    .getByLabel('Archivo', { exact: true })
    .setInputFiles({ name: 'site.xml', mimeType: 'text/xml', buffer })
  await page.getByRole('button', { name: 'Subir' }).click()
  await expect(page.getByRole('button', { name: 'Iniciar la importación' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('no tiene título')).toBeVisible()
  for (const part of await page.locator('.import-report details:not([open]) > summary').all())
    await part.press('Enter')
  await expect(page.getByText('fijadas 1, campo step 1')).toBeVisible()
  await expect.poll(() => accessibilityProblems(page, '.import-desk')).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Borrar la subida' }).click()
  await expect(page.getByRole('button', { name: 'Subir' })).toBeVisible()
})
