import { accessibilityProblems } from './support/audit-page'
import { openPanel } from './support/panel'
import { type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

const COUNT = 30

test('an editor approves thirty articles at once; two are refused and say why', async ({
  page,
  admin,
  editor,
  editorAccount,
}) => {
  const mark = unique()
  const author = await admin.makeAuthor()
  const symptom = await admin.create('symptoms', { plainName: `Symptom ${mark}`, slug: `symptom-${mark}` })
  const whole = { authors: [author.id], symptoms: [symptom.id], summary: 'In short.', _status: 'draft' }
  const make = (number: number, more: object = {}) =>
    admin.makeArticle({
      ...whole,
      question: `Why bulk ${mark} ${number}?`,
      slug: `why-bulk-${mark}-${number}`,
      ...more,
    })
  const articles: Doc[] = []
  for (let number = 0; number < COUNT - 2; number++) articles.push(await make(number))
  articles.push(await make(COUNT, { body: null }))
  articles.push(await make(COUNT + 1, { authors: [] }))

  await openPanel(page, editorAccount, `/admin/collections/articles?limit=50&search=${mark}`)
  await expect(page.getByRole('row')).toHaveCount(COUNT + 1)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  const moves = page.getByRole('region', { name: 'With the selected articles' })
  await moves.getByLabel('What to do').selectOption('Approve')
  await moves.getByRole('button', { name: 'See what happens' }).click()
  await expect(moves.getByText(`${COUNT - 2} of ${COUNT} can be done.`)).toBeVisible()
  const refused = moves.getByRole('listitem').filter({ hasText: 'Not done' })
  await expect(refused).toHaveCount(2)
  await expect(refused.filter({ hasText: `Why bulk ${mark} ${COUNT}?` })).toContainText('Text')
  await expect(refused.filter({ hasText: `Why bulk ${mark} ${COUNT + 1}?` })).toContainText('Author')
  expect(await accessibilityProblems(page, '.bulk')).toEqual([])

  await moves.getByRole('button', { name: `Do it for ${COUNT - 2} articles` }).click()
  await expect(moves.getByText(`Done for ${COUNT - 2} of ${COUNT}.`)).toBeVisible()
  const { totalDocs } = await editor.must<{ totalDocs: number }>(
    'GET',
    `/articles?draft=true&depth=0&where[and][0][question][contains]=${mark}&where[and][1][stage][equals]=approved`,
  )
  expect(totalDocs).toBe(COUNT - 2)
  await expect(refused).toHaveCount(2)

  for (const { id } of articles) await admin.delete('articles', id)
  await admin.delete('symptoms', symptom.id)
  await admin.delete('authors', author.id)
})
