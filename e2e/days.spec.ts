import { openPanel } from './support/panel'
import { unique } from './support/staff'
import { expect, test } from './support/test'

const zones = ['Pacific/Honolulu', 'Pacific/Kiritimati']
const day = '3 May 2026'

for (const timezoneId of zones) {
  test(`a day typed in ${timezoneId} is the same day in the form, the list, the versions and for readers`, async ({
    browser,
    editor,
    editorAccount,
    siteUrl,
  }) => {
    const name = `Dana Dayson ${unique()}`
    const author = await editor.makeAuthor({ name })
    const article = await editor.makeArticle({ authors: [author.id], _status: 'draft' })
    // As the workflow and imports store a day.
    await editor.saveDraft(article.id, { reviewedOn: '2026-05-02' })
    const context = await browser.newContext({ timezoneId, baseURL: siteUrl })
    const page = await context.newPage()
    await openPanel(page, editorAccount, `/admin/collections/authors/${author.id}`)
    const checkedOn = page.locator('#field-credentialsCheckedOn input')
    await checkedOn.fill(day)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await expect(page.getByText('Updated successfully').first()).toBeVisible()
    await page.reload()
    await expect(checkedOn).toHaveValue(day)
    await page.goto(`/authors/${author.slug}`)
    await expect(page.locator('section', { has: page.locator('#credentials') })).toContainText('May 3, 2026')

    await page.goto(`/admin/collections/articles/${article.id}?tab=people`)
    await expect(page.locator('#field-reviewedOn input')).toHaveValue('2 May 2026')
    const due = page.locator('#field-reviewDue input')
    await due.fill(day)
    await page.keyboard.press('Enter')
    const stored = async () =>
      (await editor.must('GET', `/articles/${article.id}?draft=true&depth=0`)).reviewDue
    await expect.poll(stored).toBe('2026-05-03T12:00:00.000Z')
    await page.reload()
    await expect(due).toHaveValue(day)
    await page.goto(`/admin/collections/articles?search=${article.slug}`)
    await expect(page.getByRole('row').filter({ hasText: String(article.question) })).toContainText(day)

    await context.close()
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
  })
}

test('the panel says below a telephone which numbers readers can tap', async ({
  page,
  editor,
  editorAccount,
}) => {
  const author = await editor.makeAuthor({ practice: { name: 'North Clinic', country: 'United Kingdom' } })
  await openPanel(page, editorAccount, `/admin/collections/authors/${author.id}`)
  const phone = page.locator('#field-practice__phone')
  await phone.fill('020 7946 0000 ext. 12 / 555')
  await expect(
    page.getByText('Readers can tap to call +442079460000 ext. 12. Not linked: “/ 555”.'),
  ).toBeVisible()
  await phone.fill('ask at the desk')
  await expect(page.getByText('Readers see this as text: it is no telephone number.')).toBeVisible()
  await phone.fill('020 7946 0000 or 020 7946 0001')
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText('Updated successfully').first()).toBeVisible()
  await page.goto(`/authors/${author.slug}`)
  const links = page.locator('address a[href^="tel:"]')
  await expect(links).toHaveCount(2)
  await expect(links.first()).toHaveAttribute('href', 'tel:+442079460000')
  await editor.delete('authors', author.id)
})
