import { paragraph, root } from '../src/rich-text/build'
import { accessibilityProblems } from './support/audit-page'
import { openPanel } from './support/panel'
import type { Doc } from './support/staff'
import { expect, test } from './support/test'

const FIRST = 'Most headaches pass by themselves within a day.'
const SECOND = 'Drink enough water and rest in a quiet room.'
const THIRD = 'See a doctor if the pain is sudden and strong.'
const textOf = (...words: string[]) => root(...words.map((one) => paragraph(one)))

/** An article that the editor approved and somebody else changed since. */
test.describe('an article that was changed after its approval', () => {
  let author: Doc
  let symptom: Doc
  let article: Doc

  test.beforeEach(async ({ page, editor, admin, editorAccount }) => {
    author = await editor.makeAuthor()
    symptom = await editor.makeSymptom()
    const before = { summary: 'The first words.', body: textOf(FIRST, SECOND, THIRD) }
    article = await admin.makeArticle({
      authors: [author.id],
      symptoms: [symptom.id],
      _status: 'draft',
      ...before,
    })
    const path = `/articles/${article.id}`
    await editor.must('POST', `${path}/approve`, { contentDigest: await editor.stampOf(article.id) })
    await admin.must('PATCH', `${path}?draft=true`, {
      summary: 'The second words.',
      body: textOf(SECOND, THIRD, `${FIRST} Really.`),
      contentDigest: await admin.stampOf(article.id),
    })
    await admin.must('POST', `${path}/submit`, {})
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
  })

  test.afterEach(async ({ editor }) => {
    await editor.delete('articles', article.id)
    await editor.delete('authors', author.id)
    await editor.delete('symptoms', symptom.id)
  })

  test('shows its approver the change first, who then approves', async ({ page }) => {
    const workflow = page.locator('.workflow-panel')
    await expect(workflow.getByText('Since you approved it')).toBeVisible()
    await expect(workflow.getByRole('listitem').filter({ hasText: 'Text: 1 moved' })).toBeVisible()
    await workflow.getByRole('link', { name: 'See the changes' }).click()

    const compared = page.locator('.as-read')
    await expect(compared.locator('del').filter({ hasText: 'first' })).toBeVisible()
    await expect(compared.locator('ins').filter({ hasText: 'second' })).toBeVisible()
    await expect(compared.getByText('Moved to here and changed')).toBeVisible()
    await expect(compared.getByText('Moved away from here')).toBeVisible()
    expect(await accessibilityProblems(page, '.changes')).toEqual([])

    await page.goBack()
    await workflow.getByRole('button', { name: 'Approve' }).click()
    await expect(workflow.locator('.workflow-stage')).toHaveText('Approved')
  })

  test('can have one field back, and keeps the rest', async ({ page, editor }) => {
    await page.goto(`/admin/collections/articles/${article.id}/changes?from=approved`)
    await page.getByRole('button', { name: 'Take this back (Summary)' }).click()
    await expect(page.getByLabel('Summary')).toHaveValue('The first words.')
    const stored = await editor.must('GET', `/articles/${article.id}?draft=true&depth=0`)
    expect(JSON.stringify(stored.body)).toContain('Really.')
  })
})
