import { accessibilityProblems } from './support/audit-page'
import { openPanel } from './support/panel'
import { type Account, type Doc, unique } from './support/staff'
import { expect, test } from './support/test'

let author: Doc
let authorAccount: Account
let accountId: number

test.beforeAll(async ({ admin, editor }) => {
  author = await editor.makeAuthor({ name: `Priya Ramanathan ${unique()}` })
  authorAccount = { email: `author-${unique()}@example.org`, password: `a-password-${unique()}` }
  const data = { ...authorAccount, role: 'author', name: 'Dana Tester', author: author.id }
  accountId = (await admin.create('users', data)).id
})

test.afterAll(async ({ admin }) => {
  await admin.delete('users', accountId)
  await admin.delete('authors', author.id)
})

test('an author without a profile is told what is missing wherever one would write', async ({
  page,
  admin,
}) => {
  const account = { email: `unnamed-${unique()}@example.org`, password: `a-password-${unique()}` }
  const { id } = await admin.create('users', { ...account, role: 'author', name: 'Noa New' })
  const notice = page.getByText('Your account has no author profile yet.')
  await openPanel(page, account)
  await expect(notice).toContainText('An administrator adds it to your account: ask')
  await expect(page.getByRole('link', { name: 'Write an article' })).toHaveCount(0)
  for (const address of ['collections/articles/create', 'write', 'collections/articles', 'account']) {
    await page.goto(`/admin/${address}`)
    await expect(notice).toBeVisible()
  }
  await expect(page.getByRole('link', { name: /Create new/i })).toHaveCount(0)
  expect(await accessibilityProblems(page, '.desk-notice')).toEqual([])
  await admin.delete('users', id)
})

test('an author proposes a change of the own profile, and an editor confirms it by its difference', async ({
  page,
  browser,
  editor,
  editorAccount,
  siteUrl,
}) => {
  const words = `Sees people who cough ${unique()}.`
  await openPanel(page, authorAccount)
  await page.getByRole('link', { name: 'Your profile, as readers see it' }).click()
  await expect(page.getByText('What you save here is a proposal.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish changes' })).toBeHidden()
  await page.getByLabel('Biography').fill(words)
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page.getByText('Draft saved successfully.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Your change waits for an editor.')).toBeVisible()
  expect(await accessibilityProblems(page, '.workflow-panel')).toEqual([])
  const profilePage = async () => (await fetch(`${siteUrl}/authors/${author.slug}`)).text()
  expect(await profilePage()).not.toContain(words)
  const context = await browser.newContext({ baseURL: siteUrl })
  const editors = await context.newPage()
  // While the author has the form open, whoever comes next is asked first.
  const takeOver = editors.getByRole('dialog').getByRole('button', { name: 'Take over' })
  await editors.addLocatorHandler(takeOver, (button) => button.click())
  await openPanel(editors, editorAccount)
  const card = editors.getByRole('region', { name: 'Profiles to confirm' })
  await card.getByRole('link', { name: String(author.name) }).click()
  await expect(editors.locator('.proposal-changes ins')).toHaveText(words)
  expect(await accessibilityProblems(editors, '.workflow-panel')).toEqual([])
  await editors.getByRole('button', { name: 'Publish changes' }).click()
  await expect(editors.getByText('Status: Published')).toBeVisible()
  await expect.poll(profilePage).toContain(words)
  expect((await editor.find('authors', `where[id][equals]=${author.id}&draft=true`))[0]).toMatchObject({
    proposal: { state: null },
  })
  await context.close()
})

test('an article begins with its first letter: no look leaves a draft, reloading and coming back lead to it', async ({
  page,
  admin,
}) => {
  const drafts = async () => admin.find('articles', `where[authors][in]=${author.id}&draft=true`)
  const before = (await drafts()).length
  await openPanel(page, authorAccount)
  const question = page.getByLabel('Question')
  for (let look = 0; look < 2; look++) {
    await page.getByRole('link', { name: 'Write an article' }).click()
    await expect(question).toBeFocused()
    await page.goBack()
    await page.goto('/admin/collections/articles/create')
    await expect(page).toHaveURL(/\/admin\/write$/)
    await page.goto('/admin')
  }
  expect(await drafts()).toHaveLength(before)

  await page.getByRole('link', { name: 'Write an article' }).click()
  expect(await accessibilityProblems(page, '.account-form')).toEqual([])
  await question.pressSequentially('Wh')
  await expect(page.getByText('Saved as a draft.')).toBeVisible()
  await expect(page).toHaveURL(/\/admin\/collections\/articles\/\d+$/)
  const address = page.url()
  await page.reload()
  await expect(question).toHaveValue('Wh')
  await page.goto('/admin')
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(question).toHaveValue('Wh')

  // Typed without a pause up to the moment of going on.
  await page.goto('/admin/write')
  const whole = `Why is my nose ${unique()} so cold?`
  await expect(question).toBeFocused()
  await question.pressSequentially(whole)
  await question.press('Enter')
  await expect(page.getByLabel('Summary')).toBeVisible()
  await expect(question).toHaveValue(whole)
  expect(await drafts()).toHaveLength(before + 2)

  // Both are thrown away again by their author.
  for (const { id } of await drafts()) {
    if (!page.url().endsWith(`/${id}`) && !address.endsWith(`/${id}`)) continue
    await page.goto(`/admin/collections/articles/${id}`)
    await page.locator('.doc-controls__popup').getByRole('button').first().click()
    await page.getByRole('button', { name: 'Move to trash' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Move to trash' }).click()
    await expect(page).toHaveURL(/\/admin\/collections\/articles(\?|$)/)
  }
  expect(await drafts()).toHaveLength(before)

  // They rest in the trash, with who and until when; a link to one leads to it, to be read and restored.
  await page.locator('#trash-view-pill').click()
  await expect(page).toHaveURL(/\/articles\/trash/)
  await expect(page.getByText(/^Moved here by Dana Tester on .* Goes for good on/)).toHaveCount(2)
  expect(await accessibilityProblems(page, '.collection-list')).toEqual([])
  await page.goto(address)
  await expect(page).toHaveURL(/\/collections\/articles\/trash\/\d+$/)
  await expect(question).toHaveValue('Wh')
  await expect(question).toBeDisabled()
  await expect(page.getByRole('region', { name: 'In the trash' })).toContainText('Moved here by Dana Tester')
  expect(await accessibilityProblems(page, '.workflow-panel')).toEqual([])
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
  await expect(page).toHaveURL(address)
  await expect(question).toBeEnabled()
  expect(await drafts()).toHaveLength(before + 1)
  for (const { id } of await drafts()) if (address.endsWith(`/${id}`)) await admin.delete('articles', id)
  await admin.must('DELETE', `/articles?trash=true&where[authors][in]=${author.id}`)
})
