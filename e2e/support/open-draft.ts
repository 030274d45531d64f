import { bodyOfForm } from './editor'
import { openPanel } from './panel'
import { type Doc, unique } from './staff'
import { test } from './test'

/**
 * Gives each test of a file an article of its own, open in its form with the caret in the text.
 *
 * @returns the article of the test that runs
 */
export function openDraft(): { readonly id: number } {
  const draft = { id: 0 }
  let author: Doc

  test.beforeEach(async ({ page, editor, editorAccount }) => {
    author = await editor.makeAuthor()
    const data = { question: `What does text ${unique()} mean?`, authors: [author.id] }
    draft.id = (await editor.must<{ doc: Doc }>('POST', '/articles?draft=true', data)).doc.id
    await openPanel(page, editorAccount, `/admin/collections/articles/${draft.id}`)
    await bodyOfForm(page).click()
  })

  test.afterEach(async ({ admin }) => {
    await admin.delete('articles', draft.id)
    await admin.delete('authors', author.id)
  })
  return draft
}
