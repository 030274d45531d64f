/** Lexical leaves its editor at the element that is edited. */
type EditedElement = HTMLElement & { __lexicalEditor?: { getEditorState: () => { toJSON: () => unknown } } }

const field = () => document.querySelector<HTMLElement>('.rich-text-lexical[data-field-path="body"]')

/** Whether somebody is in the text, or in a dialogue that belongs to it: it cannot be replaced under their hands. */
export function isWritingInText(): boolean {
  const element = field()
  const isInside = element?.contains(document.activeElement) ?? false
  return isInside || document.querySelector('dialog[open], .drawer--is-open') !== null
}

/** What stands in the text's editor at this moment, where somebody is writing in it; else undefined. */
export function textBeingWritten(): unknown {
  const element = field()
  if (!element?.contains(document.activeElement)) return undefined
  const edited = element.querySelector<EditedElement>('[data-lexical-editor="true"]')
  return edited?.__lexicalEditor?.getEditorState().toJSON()
}
