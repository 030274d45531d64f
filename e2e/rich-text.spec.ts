import { accessibilityProblems } from './support/audit-page'
import {
  addReference,
  below,
  block,
  bodyOfForm,
  chooseLevel,
  draftOf,
  insert,
  makePicture,
  newLine,
  paste,
  saveDrawer,
  shape,
  stored,
  storedNodes,
} from './support/editor'
import { openDraft } from './support/open-draft'
import { expect, test } from './support/test'

type Fields = Record<string, unknown>
type Body = { root: { children: unknown[] } }

test.describe('the text of an article', () => {
  const article = openDraft()

  test('keeps the last letter of a block, although the answer to the letters before comes late', async ({
    page,
    editor,
  }) => {
    await insert(page, 'Figure')
    const caption = block(page, 'Figure').locator('input[name="caption"]')
    let typed = () => {}
    const wasTyped = new Promise<void>((resolve) => {
      typed = resolve
    })
    let asked = () => {}
    const wasAsked = new Promise<void>((resolve) => {
      asked = resolve
    })
    await page.route('**/admin/collections/articles/**', async (route) => {
      if (!route.request().postData()?.includes('A dose of 5')) return route.fallback()
      asked()
      const response = await route.fetch()
      await wasTyped
      await route.fulfill({ response })
    })
    await caption.fill('A dose of 5')
    await wasAsked
    await caption.press('End')
    await page.keyboard.type('0')
    typed()
    await expect(async () => {
      expect(JSON.stringify((await draftOf(editor, article.id)).body)).toContain('A dose of 50')
    }).toPass({ timeout: 15_000 })
  })

  test('takes every block, and stores what the readers’ pages show', async ({ page, editor, siteUrl }) => {
    test.slow()
    const picture = await makePicture(editor, siteUrl, 'A tested throat')
    await page.goto(`/admin/collections/articles/${article.id}`)
    await addReference(page, 0, 'On sore throats')
    await addReference(page, 1, 'On voices')

    const text = bodyOfForm(page)
    await text.click()
    await page.keyboard.type('It heals by itself ')
    await insert(page, 'Reference mark')
    await page.getByRole('radio', { name: '[2] On voices' }).check()
    expect(await accessibilityProblems(page, '.reference-picker')).toEqual([])
    await saveDrawer(page, text)
    await expect(text.getByText('[2]')).toBeVisible()

    await newLine(text)
    await insert(page, 'Care card')
    const card = block(page, 'Care card')
    await chooseLevel(card, 'Immediate action')
    await card.getByPlaceholder('Call {emergencyNumber} if:').fill('Call {emergencyNumber} if:')
    await expect(card.locator('.text-block-title')).toHaveText(
      'Care card: Immediate actionCall {emergencyNumber} if:',
    )
    const inner = card.getByRole('textbox').last()
    await inner.click()
    await page.keyboard.type('- you cannot breathe')
    await expect(inner.getByRole('listitem')).toHaveText('you cannot breathe')

    await below(page, text)
    await insert(page, 'Key facts')
    const facts = block(page, 'Key facts')
    await facts.getByPlaceholder('Key facts').fill('In short')
    await facts.getByRole('button', { name: 'Add Fact' }).click()
    await facts.locator('input[name="facts.0.text"]').fill('It takes a week.')
    await expect(facts.locator('.text-block-title')).toHaveText('Key factsIn short (1 fact)')

    await below(page, text)
    await insert(page, 'Inset note')
    await block(page, 'Inset note').getByRole('textbox').click()
    await page.keyboard.type('As noted ')
    await insert(page, 'Reference mark')
    await page.getByRole('radio', { name: '[1] On sore throats' }).check()
    await saveDrawer(page, block(page, 'Inset note').getByRole('textbox'))
    await expect(block(page, 'Inset note').getByText('[1]')).toBeVisible()

    await below(page, text)
    await insert(page, 'Figure')
    const figure = block(page, 'Figure')
    await expect(figure.locator('.text-block-title')).toHaveText('FigureNo picture yet')
    await figure.getByRole('button', { name: 'Choose from existing' }).click()
    await page.getByRole('dialog').getByText(picture.filename).click()
    await figure.locator('input[name="caption"]').fill('A throat')
    await figure.locator('input[name="credit"]').fill('The desk')
    await expect(figure.locator('.text-block-title')).toHaveText('FigureA throat')

    await below(page, text)
    await insert(page, 'Table')
    await page.locator('input[name="rows"]').fill('2')
    await page.locator('input[name="columns"]').fill('2')
    await saveDrawer(page, text)
    await expect(text.getByRole('table').getByRole('row')).toHaveCount(2)
    expect(await accessibilityProblems(page, '.text-block-title, .reference-mark')).toEqual([])

    await expect
      .poll(async () => (await storedNodes(editor, article.id)).map(({ type }) => type))
      .toEqual(expect.arrayContaining(['table']))
    const draft = await draftOf(editor, article.id)
    const keys = (draft.references as { key: string }[]).map(({ key }) => key)
    const nodes = draft.body?.root.children ?? []
    // Of what was typed to find a block in the menu, nothing stays.
    expect(JSON.stringify(nodes)).not.toMatch(/"text":"[^"]*\//)
    const fieldsOf = (type: string) =>
      nodes.find((node) => node.type === 'block' && (node.fields as Fields).blockType === type)
        ?.fields as Fields
    expect(JSON.stringify(nodes[0])).toContain(`"reference":"${keys[1]}"`)
    expect(fieldsOf('careCard')).toMatchObject({ level: 'emergency', heading: 'Call {emergencyNumber} if:' })
    expect((fieldsOf('careCard').body as Body).root.children.map(shape)).toEqual([
      { ul: [{ listitem: ['you cannot breathe'] }] },
    ])
    expect(fieldsOf('keyFacts')).toMatchObject({ title: 'In short', facts: [{ text: 'It takes a week.' }] })
    expect(JSON.stringify(fieldsOf('insetNote').body)).toContain(`"reference":"${keys[0]}"`)
    expect(fieldsOf('figure')).toMatchObject({ image: picture.id, caption: 'A throat', credit: 'The desk' })
  })

  test('lists keep their numbers and take the keys that writers know', async ({ page, editor, siteUrl }) => {
    const text = bodyOfForm(page)
    await paste(text, {
      'text/html':
        '<p role="heading" aria-level="3">Steps</p><ol start="4"><li>four</li><li><p>five</p><p>more</p></li></ol><p>End</p>',
      'text/plain': 'x',
    })
    await expect(text.locator('ol')).toHaveAttribute('start', '4')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- one')
    await page.keyboard.press('Enter')
    await page.keyboard.type('two')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('three')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('four')
    await page.keyboard.press('Tab')
    const list = [
      { h3: ['Steps'] },
      { ol: [{ listitem: ['four'] }, { listitem: ['five', '/', 'more'] }] },
      { paragraph: ['End'] },
      {
        ul: [
          { listitem: ['one'] },
          { listitem: [{ ul: [{ listitem: ['two'] }] }] },
          { listitem: ['three'] },
          { listitem: [{ ul: [{ listitem: ['four'] }] }] },
        ],
      },
    ]
    await expect.poll(() => stored(editor, article.id)).toEqual(list)
    expect((await storedNodes(editor, article.id))[1]).toMatchObject({ start: 4 })

    await page.keyboard.press('Shift+Home')
    await expect(page.locator('.fixed-toolbar [data-button-key="link"]').first()).not.toHaveClass(/disabled/)
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog').getByText('Edit Link').first()).toBeVisible()
    // Closed before its form is there, Payload's drawer leaves the link in the text.
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    // The drawer gives the caret back a moment after it has closed.
    await text.focus()
    await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)))
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(text).not.toBeFocused()
    await text.locator('> p').filter({ hasText: 'End' }).click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Tab')
    await expect(text).not.toBeFocused()
    expect(await stored(editor, article.id)).toEqual(list)

    const { slug } = await editor.publishArticle(article.id)
    const shown = await (await fetch(`${siteUrl}/articles/${slug}`)).text()
    expect(shown).toContain('<ol start="4"><li>four</li><li>five<br/>more</li></ol>')
    expect(shown).toContain('<ul><li>one<ul><li>two</li></ul></li><li>three<ul><li>four</li></ul></li></ul>')
    expect(await (await fetch(`${siteUrl}/feed.xml`)).text()).toContain('<ol start="4"><li>four</li>')
  })
})
