import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { sharp } from '../../src/drawing/sharp'
import type { Staff } from './staff'

/** The text of the document that is open in the panel. */
export const bodyOfForm = (page: Page): Locator =>
  page.locator('.rich-text-lexical').first().getByRole('textbox').first()

/** Inserts something from the menu that opens when one types a slash. */
export async function insert(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name.split(' ')[0]}`)
  await page.locator('.slash-menu-popup').getByRole('option', { name }).click()
}

/**
 * Saves what stands in the drawer of a block, and waits until the text has its caret back: Payload returns it a
 * moment after the drawer has closed, and what is typed in between would go astray.
 */
export async function saveDrawer(page: Page, text: Locator): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(text).toBeFocused()
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)))
}

/** Puts content on the clipboard as another program does, and pastes it where the caret stands. */
export async function paste(target: Locator, content: Record<string, string>): Promise<void> {
  await target.evaluate((element, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, data] of Object.entries(types)) clipboardData.setData(type, data)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, content)
}

type Picture = { id: number; filename: string }

/** A picture of one colour, in the media library. */
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

/** The nodes of a stored text in short: type, what tells them apart, and their words. */
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

/** A block in the text by its kind, as its title names it. */
export const block = (page: Page, kind: string): Locator =>
  page
    .locator('.LexicalEditorTheme__block')
    .filter({ has: page.locator('.text-block-title', { hasText: kind }) })

/** Begins a paragraph behind the one in which the caret stands. */
export async function newLine(text: Locator): Promise<void> {
  await text.press('End')
  await text.press('Enter')
}

/** Begins a paragraph at the end of the text, below its last block. */
export async function below(page: Page, text: Locator): Promise<void> {
  const last = text.locator('> p').last()
  await last.click()
  await page.keyboard.press('End')
}

/** Chooses the level of a care card. */
export async function chooseLevel(card: Locator, level: string): Promise<void> {
  await card.getByRole('combobox').first().click()
  await card.getByRole('option', { name: level }).click()
}

/** Adds an entry to the list of references. */
export async function addReference(page: Page, index: number, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add Reference' }).click()
  await page.locator(`#field-references__${index}__title`).fill(title)
}
