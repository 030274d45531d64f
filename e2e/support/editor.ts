import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { sharp } from '../../src/drawing/sharp'
import { openTab } from './panel'
import type { Staff } from './staff'

/** The text of the document open in the panel. */
export const bodyOfForm = (page: Page): Locator =>
  page.locator('.rich-text-lexical').first().getByRole('textbox').first()

/** Inserts a block from the slash menu. */
export async function insert(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name.split(' ')[0]}`)
  const menu = page.locator('.slash-menu-popup')
  await expect(menu.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true')
  // By key: where a save is answered between the press and the release of a button, the click is lost.
  await page.keyboard.press('Enter')
  await expect(menu).toBeHidden()
}

/**
 * Saves a block's drawer, and waits until the text has its caret back: Payload restores it a moment after the
 * drawer has closed, and text typed in between would be lost.
 */
export async function saveDrawer(page: Page, text: Locator): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(text).toBeFocused()
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)))
}

/** Puts content on the clipboard like another program, and pastes it at the caret. */
export async function paste(target: Locator, content: Record<string, string>): Promise<void> {
  await target.evaluate((element, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, data] of Object.entries(types)) clipboardData.setData(type, data)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, content)
}

type Picture = { id: number; filename: string }

/** A single-colour picture in the media library. */
export async function makePicture(staff: Staff, site: string, alt: string): Promise<Picture> {
  const create = { width: 900, height: 600, channels: 3, background: '#0b5d66' } as const
  const png = new Uint8Array(await sharp({ create }).png().toBuffer())
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt }))
  form.set('file', new File([png], `${crypto.randomUUID()}.png`, { type: 'image/png' }))
  const answer = await fetch(`${site}/api/media`, {
    method: 'POST',
    headers: { Authorization: `JWT ${staff.token}` },
    body: form,
  })
  expect(answer.status, await answer.clone().text()).toBe(201)
  return (await answer.json()).doc
}

type Node = { type: string; [field: string]: unknown }

/** The latest draft of an article with its text. */
export async function draftOf(
  staff: Staff,
  id: number,
): Promise<{ body: { root: { children: Node[] } } | null } & Record<string, unknown>> {
  return staff.must('GET', `/articles/${id}?draft=true&depth=0`)
}

/** The nodes of a stored text in short form: type, distinguishing properties, and text. */
export function shape(node: unknown): unknown {
  const { type, children, text, format, tag, fields } = node as Record<string, unknown>
  if (type === 'text') return format ? `${format}:${text}` : text
  if (type === 'linebreak') return '/'
  const name = String(type === 'link' ? `link ${(fields as { url?: string }).url}` : (tag ?? type))
  return { [name]: Array.isArray(children) ? children.map(shape) : [] }
}

/** The nodes of an article's stored text. */
export const storedNodes = async (staff: Staff, id: number): Promise<Node[]> =>
  (await draftOf(staff, id)).body?.root.children ?? []

/** The same in short. */
export const stored = async (staff: Staff, id: number): Promise<unknown[]> =>
  (await storedNodes(staff, id)).map(shape)

/** What the form says about what was pasted into its text. */
export const pasteNotice = (page: Page): Locator => page.locator('.paste-notice').first()

/** A block in the text, by the kind in its title. */
export const block = (page: Page, kind: string): Locator =>
  page
    .locator('.LexicalEditorTheme__block')
    .filter({ has: page.locator('.text-block-title', { hasText: kind }) })

/** Starts a paragraph after the one with the caret. */
export async function newLine(text: Locator): Promise<void> {
  await text.press('End')
  await text.press('Enter')
}

/** Starts a paragraph at the end of the text, below its last block. */
export async function below(page: Page, text: Locator): Promise<void> {
  const last = text.locator('> p').last()
  await last.click()
  await page.keyboard.press('End')
}

/** Selects the level of a care card. */
export async function chooseLevel(card: Locator, level: string): Promise<void> {
  await card.getByRole('combobox').first().click()
  await card.getByRole('option', { name: level }).click()
}

/** Adds an entry to the reference list, and comes back to the text. */
export async function addReference(page: Page, index: number, title: string): Promise<void> {
  await openTab(page, 'Evidence')
  await page.getByRole('button', { name: 'Add Reference' }).click()
  await page.locator(`#field-references__${index}__title`).fill(title)
  await openTab(page, 'Write')
}
