import { type Spoken, speak } from '@/design/panel-words'
import { controlWords, toolbarWords } from '@/design/panel-words/controls'

/** The label text around a control, without the asterisk of a required field. */
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\*/g, '').replace(/\s+/g, ' ').trim()

/** "Key point 02" for an array row, or the title of the whole array. */
function rowTitle(control: Element): string {
  const row = control.closest('.collapsible')
  const title =
    row?.querySelector('.collapsible__header-wrap') ??
    control.closest('.array-field__header')?.querySelector('.array-field__title')
  return textOf(title)
}

const about = (what: string, title: string) => (title === '' ? what : `${what}: ${title}`)

type Words = Spoken<typeof controlWords>

const FILTER_PARTS = [
  ['.condition__field', 'filterField'],
  ['.condition__operator', 'comparison'],
  ['.condition__value', 'value'],
] as const

/** The label of the field around a control, or its substitute. */
const fieldLabel = (control: Element): string =>
  textOf(control.closest('.field-type')?.querySelector('.field-label'))

function pickListName(control: Element, words: Words): string {
  const label = fieldLabel(control)
  if (label !== '') return label
  return words[FILTER_PARTS.find(([part]) => control.closest(part))?.[1] ?? 'choose']
}

/** "Bold", "Superscript": the editor's toolbar only has icons. */
function toolbarName(button: Element, _: Words, language: string | undefined): string {
  const group = button.closest('[data-toolbar-group-key]')
  const key =
    button.getAttribute('data-button-key') ?? group?.getAttribute('data-toolbar-group-key') ?? 'more'
  const names: Readonly<Record<string, string>> = speak(toolbarWords, language)
  return names[key] ?? key.charAt(0).toUpperCase() + key.slice(1)
}

/** The controls that Payload leaves unnamed, and their names. */
const rules: [selector: string, name: (control: Element, words: Words, language?: string) => string][] = [
  ['.clickable-arrow--left', (_, words) => words.previousPage],
  ['.clickable-arrow--right', (_, words) => words.nextPage],
  ['#select-all', (_, words) => words.selectAll],
  [
    'td input[type="checkbox"]',
    (box, words) => about(words.select, textOf(box.closest('tr')?.querySelector('td a'))),
  ],
  ['.collapsible__drag', (handle, words) => about(words.move, rowTitle(handle))],
  ['.popup-button', (button, words) => about(words.moreActions, rowTitle(button))],
  ['input.rs__input', pickListName],
  ['.react-datepicker__input-container input', (input, words) => fieldLabel(input) || words.date],
  ['.date-time-picker__clear-button', (button, words) => about(words.clear, fieldLabel(button))],
  ['.toolbar-popup__button', toolbarName],
  ['button.btn--has-tooltip', (button, words) => textOf(button.querySelector('.tooltip')) || words.remove],
  ['nav.nav__wrap', (_, words) => words.menu],
  ['[contenteditable="true"][role="textbox"]', (box, words) => fieldLabel(box) || words.text],
]

/** A button's visible text: its tooltip is hidden until hover. */
function ownWords(button: Element): string {
  const shown = button.cloneNode(true) as Element
  for (const tooltip of shown.querySelectorAll('.tooltip')) tooltip.remove()
  return textOf(shown)
}

const isNamed = (control: Element): boolean => {
  if ((control.getAttribute('aria-label') ?? '') !== '') return true
  const labelled = control.getAttribute('aria-labelledby')
  if (labelled && labelled !== control.id && control.ownerDocument.getElementById(labelled)) return true
  if (control.id !== '' && control.ownerDocument.querySelector(`label[for="${CSS.escape(control.id)}"]`))
    return true
  return control.tagName === 'BUTTON' && ownWords(control) !== ''
}

/**
 * Names the controls that Payload's panel leaves unnamed (WCAG 4.1.2), and marks the main part of its lists.
 * Existing names are kept. Idempotent.
 *
 * @param language of the panel
 */
export function nameControls(root: ParentNode, language?: string): void {
  const words = speak(controlWords, language)
  for (const [selector, name] of rules) {
    for (const control of root.querySelectorAll(selector)) {
      if (isNamed(control)) continue
      if (control.getAttribute('aria-labelledby') === control.id) control.removeAttribute('aria-labelledby')
      control.setAttribute('aria-label', name(control, words, language))
    }
  }
  // What is hidden from assistive technology must not be focusable either.
  for (const hidden of root.querySelectorAll('[aria-hidden="true"]:is(button, [role="button"])')) {
    hidden.setAttribute('tabindex', '-1')
  }
  // Contains buttons, which a button must not.
  for (const value of root.querySelectorAll('.rs__multi-value[role="button"]'))
    value.setAttribute('role', 'group')
  for (const list of root.querySelectorAll('.collection-list, .versions')) {
    if (list.closest('main')) continue
    list.setAttribute('role', 'main')
    list.querySelector('header.list-header')?.setAttribute('role', 'none')
  }
  // The page's name is directly above them.
  for (const title of root.querySelectorAll('h3.array-field__title')) title.setAttribute('aria-level', '2')
  for (const tab of root.querySelectorAll('a.doc-tab[aria-label]')) tab.removeAttribute('aria-label')
  for (const header of root.querySelectorAll('.doc-header')) {
    header.setAttribute('role', 'region')
    header.setAttribute('aria-label', words.document)
  }
  // Its entries are links, not list items.
  for (const tabs of root.querySelectorAll('ul.doc-tabs__tabs')) tabs.setAttribute('role', 'presentation')
}
