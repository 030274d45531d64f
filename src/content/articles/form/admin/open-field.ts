import { sharedState } from '@/desk/panel/shared-state'

type Asked = { path: string; onShown: () => void }

/** The field that was asked for last; each request is an object of its own, so that asking again counts. */
export const askedField = sharedState<Asked | null>(null)

/**
 * Opens the tab of a field of the form on this page.
 *
 * @param onShown once it is there; puts the focus into the field unless something else is said
 */
export const openField = (path: string, onShown = () => focusField(path)): void =>
  askedField.set({ path, onShown })

/** What stands for a field in the form: its own element, else that of the field around it. */
export function elementOf(path: string): HTMLElement | null {
  const block = /^body\.block-(\d+)$/.exec(path)?.[1]
  if (block) return blockOf(Number(block))
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const some = parts.slice(0, length)
    const escaped = CSS.escape(some.join('.'))
    const found = document.querySelector<HTMLElement>(
      `[data-field-path="${escaped}"], #field-${CSS.escape(some.join('__'))}, [name="${escaped}"]`,
    )
    if (found) return found
  }
  return null
}

/** A block of the text by its place, from 1. */
function blockOf(place: number): HTMLElement | null {
  // The first one: blocks have editors of their own.
  const text = document.querySelector(
    '.rich-text-lexical[data-field-path="body"] [data-lexical-editor="true"]',
  )
  const block = text?.children[place - 1]
  return block instanceof HTMLElement ? block : null
}

const WRITABLE =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), select:not([disabled]), [contenteditable="true"]'

/** Shows a field and puts the focus into it; opens the folded rows around it. */
function focusField(path: string): void {
  const element = elementOf(path)
  if (!element) return
  for (let around = folded(element); around; around = folded(around.parentElement)) {
    around.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  }
  const own = element.matches(WRITABLE) ? element : element.querySelector<HTMLElement>(WRITABLE)
  const target = own ?? element.querySelector<HTMLElement>('button') ?? element
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}

const folded = (inside: HTMLElement | null) => inside?.closest<HTMLElement>('.collapsible--collapsed')
