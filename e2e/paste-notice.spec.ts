import type { Locator } from '@playwright/test'
import { sharp } from '../src/drawing/sharp'
import { accessibilityProblems } from './support/audit-page'
import { block, bodyOfForm, paste, pasteNotice, stored, storedNodes } from './support/editor'
import { openDraft } from './support/open-draft'
import { unique } from './support/staff'
import { expect, test } from './support/test'

test.describe('the text of an article', () => {
  const article = openDraft()

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
    const figure = (await storedNodes(editor, article.id))[1]?.fields as Record<string, unknown>
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
