import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { sharp } from '../src/drawing/sharp'
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
} from './support/editor'
import { openPanel } from './support/panel'
import { type Doc, type Staff, unique } from './support/staff'
import { expect, test } from './support/test'

test.describe('the text of an article', () => {
  let article: Doc
  let author: Doc

  test.beforeEach(async ({ page, editor, editorAccount }) => {
    author = await editor.makeAuthor()
    const draft = { question: `What does text ${unique()} mean?`, authors: [author.id] }
    article = (await editor.must<{ doc: Doc }>('POST', '/articles?draft=true', draft)).doc
    await openPanel(page, editorAccount, `/admin/collections/articles/${article.id}`)
    await bodyOfForm(page).click()
  })

  test.afterEach(async ({ admin }) => {
    await admin.delete('articles', article.id)
    await admin.delete('authors', author.id)
  })

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

  test('pasted from Word, it is clean', async ({ page, editor }) => {
    await pasteFixture(page, 'word')
    await expect
      .poll(() => stored(editor, article.id))
      .toEqual([
        { h2: ['Sore throat in adults'] },
        { h2: ['What it is'] },
        {
          paragraph: [
            'A sore throat is ',
            '1:usually',
            ' mild and ',
            '2:short',
            '. Most people feel well in 3\u00a0days.',
          ],
        },
        { h4: ['What to try'] },
        {
          ul: [
            { listitem: ['Drink warm fluids'] },
            { listitem: [{ ul: [{ listitem: ['Tea with honey'] }] }] },
            { listitem: ['Rest your voice'] },
          ],
        },
        { paragraph: ['Then, in this order:'] },
        { ol: [{ listitem: ['Wait a day'] }, { listitem: ['Call your practice'] }] },
        { paragraph: ['See ', { 'link https://example.org/throat': ['the leaflet'] }, '.'] },
        {
          table: [
            row(['1:Sign'], ['1:Do']),
            row(['Mild pain'], ['Rest']),
            {
              tablerow: [
                { tablecell: ['No breath', 'Call', '911'].map((words) => ({ paragraph: [words] })) },
              ],
            },
          ],
        },
      ])
  })

  test('pasted from Google Docs, it is clean', async ({ page, editor }) => {
    await pasteFixture(page, 'google-docs')
    await expect
      .poll(() => stored(editor, article.id))
      .toEqual([
        { h2: ['Why knees click'] },
        {
          paragraph: [
            'A click is ',
            '1:harmless',
            ', ',
            '2:mostly',
            '. ',
            { 'link https://example.org/knee': ['Read on'] },
          ],
        },
        {
          ul: [
            { listitem: ['Bend it'] },
            { listitem: [{ ul: [{ listitem: ['Slowly'] }] }] },
            { listitem: ['Stretch it'] },
          ],
        },
        { ol: [{ listitem: ['First'] }, { listitem: ['Second'] }] },
        { table: [row(['1:Sound'], ['Meaning']), row(['Click'], [])] },
        { h4: ['When to worry'] },
        { paragraph: ['If it swells.'] },
      ])
  })

  test('pasted from a web page, it is clean', async ({ page, editor, siteUrl }) => {
    await pasteFixture(page, 'web-page', siteUrl)
    const answer = `link ${siteUrl}/articles/why-am-i-tired-all-the-time`
    await expect
      .poll(() => stored(editor, article.id))
      .toEqual([
        { h2: ['Hiccups'] },
        { paragraph: ['Most hiccups stop by themselves.'] },
        { paragraph: ['They take 5 to ', '32:10', ' minutes.'] },
        { h2: ['Tips'] },
        {
          ul: [
            { listitem: ['Hold your breath'] },
            { listitem: ['Drink'] },
            { listitem: [{ ul: [{ listitem: ['cold water'] }] }] },
          ],
        },
        {
          paragraph: [
            'Not this, not that, not those, but ',
            { [answer]: ['our answer'] },
            ' and ',
            { 'link mailto:desk@example.org': ['mail'] },
            '.',
          ],
        },
        { quote: ['I drank ', '1:vinegar', '.', '/', 'It helped.'] },
        { paragraph: ['line one', '/', 'line two'] },
        { horizontalrule: [] },
        { paragraph: ['How long'] },
        {
          table: [
            row(['Kind'], ['Time']),
            {
              tablerow: [
                { tablecell: [{ paragraph: ['Short'] }] },
                { tablecell: [{ ul: [{ listitem: ['minutes'] }, { listitem: ['an hour'] }] }] },
              ],
            },
            { tablerow: [{ tablecell: [{ paragraph: [] }] }] },
          ],
        },
        ...['Spasm', 'A sudden pull', 'In a frame'].map((words) => ({ paragraph: [words] })),
      ])
  })

  test('what another editor’s clipboard holds is made fit before it is saved', async ({ page, editor }) => {
    const node = (type: string, children: unknown[], more: object = {}) => ({
      type,
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children,
      ...more,
    })
    const words = (text: string, format = 0) => ({
      type: 'text',
      version: 1,
      text,
      format,
      detail: 0,
      mode: 'normal',
      style: 'color: red',
    })
    const badLink = { linkType: 'custom', newTab: false, url: 'file:///etc/hosts' }
    const foreign = { blockType: 'banner', id: '0123456789abcdef01234567', blockName: '' }
    const nodes = [
      { type: 'block', version: 2, format: '', fields: foreign },
      node('heading', [words('Too small', 8)], { tag: 'h5', format: 'center' }),
      node(
        'paragraph',
        [words('Struck', 1 | 4), node('link', [words(' out')], { version: 3, fields: badLink })],
        { indent: 3 },
      ),
      node('table', [
        node('tablerow', [
          node(
            'tablecell',
            [node('heading', [words('In a cell')], { tag: 'h5' }), { type: 'horizontalrule', version: 1 }],
            {
              headerState: 0,
            },
          ),
        ]),
      ]),
    ]
    await paste(bodyOfForm(page), {
      'application/x-lexical-editor': JSON.stringify({ namespace: 'lexical', nodes }),
      'text/plain': 'Too small',
    })
    await expect
      .poll(() => stored(editor, article.id))
      .toEqual([
        { h4: ['Too small'] },
        { paragraph: [' out'] },
        { table: [row(['In a cell'])] },
        { horizontalrule: [] },
      ])
    await expect(pasteNotice(page)).toContainText('Struck out, so left out: “Struck”')
  })

  test('pictures that are pasted are described first, and others are told of', async ({ page, editor }) => {
    const text = bodyOfForm(page)
    const create = { width: 300, height: 200, channels: 3, background: '#0b5d66' } as const
    const code = (await sharp({ create }).png().toBuffer()).toString('base64')
    await paste(text, {
      'text/html':
        `<p>Bend it.</p><figure><img src="data:image/png;base64,${code}"><figcaption>A bent knee</figcaption></figure>` +
        '<p>Stretch it.</p><figure><img src="https://pictures.example.org/a.jpg" alt="A straight knee">' +
        '<figcaption>Not bent</figcaption></figure>',
      'text/plain': 'Bend it. Stretch it.',
    })
    const dialog = page.getByRole('dialog', { name: 'A picture was pasted' })
    await expect(dialog.getByLabel('Caption')).toHaveValue('A bent knee')
    expect(await accessibilityProblems(page, '.picture-dialog')).toEqual([])
    await dialog.getByRole('button', { name: 'Add the picture' }).click()
    await expect(dialog.getByRole('alert')).toHaveText('This field is required.')
    await dialog.getByLabel('What it shows').fill('A knee that is bent by a hand’s width')
    await dialog.getByRole('button', { name: 'Add the picture' }).click()
    await expect(dialog).toBeHidden()
    await expect(block(page, 'Figure').locator('.text-block-title')).toHaveText('FigureA bent knee')
    await expect(pasteNotice(page).getByRole('listitem')).toHaveText([
      '“A straight knee – Not bent” after “Bend it. A bent knee Stretch it.”',
    ])
    await expect
      .poll(async () => (await stored(editor, article.id)).map((node) => Object.keys(node as object)[0]))
      .toEqual(['paragraph', 'block', 'paragraph'])
    const figure = (await storedNodes(editor, article.id))[1]?.fields as Fields
    expect(figure).toMatchObject({ blockType: 'figure', caption: 'A bent knee' })
    const picture = await editor.must('GET', `/media/${figure.image}?depth=0`)
    expect(picture.alt).toBe('A knee that is bent by a hand’s width')

    await text.locator('> p').first().click()
    await pasteFile(text, code)
    await expect(dialog.getByLabel('What it shows')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(text.getByText('Stretch it.')).toBeVisible()
    expect(await text.textContent()).toContain('Bend it.')
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
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await text.focus()
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

  test('words that are raised or struck out when they are pasted are right for every reader', async ({
    page,
    editor,
    siteUrl,
  }) => {
    const rare = `quoll${unique().replace(/\d/g, 'z')}`
    await paste(bodyOfForm(page), {
      'text/html':
        `<p>${rare}: above 10<sup>6</sup>/ml take 500 mg<sup><a href="#cite_note-3">[3]</a></sup> of ` +
        '<s>amoxicillin</s> <span style="text-decoration:line-through">or doxycycline</span> penicillin ' +
        'with H<span style="vertical-align:sub">2</span>O.</p>',
      'text/plain': `${rare}: above 106/ml take 500 mg[3] of amoxicillin or doxycycline penicillin with H2O.`,
    })
    const notice = pasteNotice(page)
    await expect(notice.getByRole('listitem')).toHaveText([
      /^“amoxicillin” after “….*above 10⁶\/ml take 500 mg of”$/,
      /^“or doxycycline” after “.*amoxicillin”$/,
      /^“\[3\]” after “.*above 10⁶\/ml take 500 mg”$/,
    ])
    await expect(notice).toBeInViewport()
    expect(await accessibilityProblems(page, '.paste-notice')).toEqual([])
    await expect
      .poll(() => stored(editor, article.id))
      .toEqual([
        {
          paragraph: [`${rare}: above 10`, '64:6', '/ml take 500 mg of penicillin with H', '32:2', 'O.'],
        },
      ])
    await notice.getByRole('button', { name: 'Checked, close' }).click()
    await expect(notice).toBeEmpty()

    const summary = page.getByRole('textbox', { name: 'Summary' })
    await summary.click()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', '<p>Below 10<sup>6</sup>/ml, <s>never</s> rest.</p>')
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    })
    await expect(summary).toHaveValue('Below 10⁶/ml, rest.')
    const afloat = page.locator('.paste-notice--afloat')
    await expect(afloat.getByRole('listitem')).toHaveText([/never.*after “Below 10⁶\/ml,”/])
    await afloat.getByRole('button', { name: 'Checked, close' }).click()
    await summary.fill('')
    await expect(notice).toBeEmpty()

    const { slug } = await editor.publishArticle(article.id)
    const get = async (path: string) => (await fetch(siteUrl + path)).text()
    const words = `${rare}: above 10<sup>6</sup>/ml take 500 mg of penicillin with H<sub>2</sub>O.`
    const plain = `${rare}: above 10⁶/ml take 500 mg of penicillin with H₂O.`
    const shown = await get(`/articles/${slug}`)
    expect(shown).toContain(`<p>${words}</p>`)
    expect(shown).toContain(`<meta name="description" content="${plain}"`)
    expect(shown).toContain(`"description":"${plain}"`)
    expect(await get('/feed.xml')).toContain(words)
    expect(await get('/atom.xml')).toContain(words)
    const { items } = JSON.parse(await get('/feed.json')) as {
      items: { url: string; content_html: string }[]
    }
    expect(items.find(({ url }) => url.endsWith(slug))?.content_html).toContain(words)
    for (const typed of ['10^6', 'H2O', 'H₂O']) {
      await page.goto(`/search?q=${encodeURIComponent(`${rare} ${typed}`)}`)
      await expect(page.getByRole('main')).toContainText(plain)
    }
  })
})

/** Puts a picture on the clipboard as a program that takes screenshots does, and pastes it. */
async function pasteFile(target: Locator, code: string): Promise<void> {
  await target.evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, code)
}

const pasteNotice = (page: Page) => page.locator('.paste-notice').first()

type Fields = Record<string, unknown>
type Body = { root: { children: unknown[] } }

const row = (...cells: string[][]) => ({
  tablerow: cells.map((words) => ({ tablecell: [{ paragraph: words }] })),
})

async function pasteFixture(page: Page, name: string, site = ''): Promise<void> {
  const html = await readFile(`src/rich-text/admin/paste/fixtures/${name}.html`, 'utf8')
  await paste(bodyOfForm(page), { 'text/html': html.replaceAll('SITE', site), 'text/plain': 'plain' })
}

const storedNodes = async (editor: Staff, id: number) => (await draftOf(editor, id)).body?.root.children ?? []

const stored = async (editor: Staff, id: number): Promise<unknown[]> =>
  (await storedNodes(editor, id)).map(shape)
