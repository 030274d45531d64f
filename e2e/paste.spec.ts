import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { bodyOfForm, paste, pasteNotice, stored } from './support/editor'
import { openDraft } from './support/open-draft'
import { expect, test } from './support/test'

test.describe('the text of an article', () => {
  const article = openDraft()

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
})

const row = (...cells: string[][]) => ({
  tablerow: cells.map((words) => ({ tablecell: [{ paragraph: words }] })),
})

async function pasteFixture(page: Page, name: string, site = ''): Promise<void> {
  const html = await readFile(`src/rich-text/admin/paste/fixtures/${name}.html`, 'utf8')
  await paste(bodyOfForm(page), { 'text/html': html.replaceAll('SITE', site), 'text/plain': 'plain' })
}
