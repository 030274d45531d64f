import {
  $createRangeSelectionFromDom,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $isSelectionCapturedInDecoratorInput,
  $setSelection,
  isDOMNode,
  type LexicalEditor,
  type PasteCommandType,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { cleanHtml, placeOf } from './clean-html'
import type { Report } from './left'
import { type PastedPicture, readPicture } from './picture'
import { $findPlaces, type PlacedPicture } from './place-pictures'

/** The clipboard type under which Payload's editors copy their own nodes. */
const OWN_NAMESPACE = 'lexical'

/** Receives what a paste contained besides text. */
export type Receiver = {
  report: Report
  /** Accepts pictures whose placeholders are now in the text; absent if figures are not allowed. */
  takePictures?: (placed: PlacedPicture[]) => void
}

/**
 * Pastes the cleaned clipboard content, inside an editor update.
 *
 * @returns false if the clipboard is left to Lexical: nodes copied from one of our editors, or a single line
 */
export function $pasteClean(editor: LexicalEditor, event: PasteCommandType, receiver: Receiver): boolean {
  if (isDOMNode(event.target) && $isSelectionCapturedInDecoratorInput(event.target)) return false
  const clipboard = 'clipboardData' in event ? event.clipboardData : (event as InputEvent).dataTransfer
  if (clipboard === null || isOwnCopy(clipboard) || $getSelection() === null) return false
  const html = clipboard.getData('text/html') || paragraphsOf(clipboard.getData('text/plain'))
  const isFiles = clipboard.files.length > 0 && !hasWords(clipboard)
  if (html === '' && !isFiles) return false
  event.preventDefault()
  if (isFiles) $insertFiles(editor, clipboard, receiver)
  else $insertClean(editor, html, receiver)
  return true
}

/** The same for content dragged in from elsewhere: it is inserted at the drop position. */
export function $dropClean(editor: LexicalEditor, event: DragEvent, receiver: Receiver): boolean {
  const { dataTransfer, clientX, clientY } = event
  if (dataTransfer === null || isOwnCopy(dataTransfer)) return false
  const html = dataTransfer.getData('text/html')
  const isFiles = dataTransfer.files.length > 0
  if (html === '' && !isFiles) return false
  const place = document.caretRangeFromPoint?.(clientX, clientY)
  const shown = window.getSelection()
  if (!place || !shown || !editor.getRootElement()?.contains(place.startContainer)) return false
  event.preventDefault()
  shown.setBaseAndExtent(place.startContainer, place.startOffset, place.startContainer, place.startOffset)
  $setSelection($createRangeSelectionFromDom(shown, editor))
  if (isFiles) $insertFiles(editor, dataTransfer, receiver)
  else $insertClean(editor, html, receiver)
  return true
}

function $insertClean(editor: LexicalEditor, html: string, receiver: Receiver): void {
  const { body } = parse(html)
  const isPlain = $isInTable() && !isOneTable(body)
  const pictures: PastedPicture[] = []
  const canTake = receiver.takePictures !== undefined && !$isInTable()
  const { html: clean, left } = cleanHtml(body, isPlain ? 'words' : 'text', canTake ? pictures : null)
  for (const each of left) receiver.report(each)
  $insertHtml(editor, clean, pictures, receiver)
}

/** Pictures as files: a screenshot, a copied picture, files from a folder. Other files are not allowed here. */
function $insertFiles(editor: LexicalEditor, data: DataTransfer, receiver: Receiver): void {
  const canTake = receiver.takePictures !== undefined && !$isInTable()
  const image = parse(data.getData('text/html')).querySelector('img')
  const known = image === null ? { alt: '', caption: '' } : readPicture(image)
  const [pictures, others] = [...data.files].reduce<[PastedPicture[], File[]]>(
    ([taken, left], file) =>
      canTake && file.type.startsWith('image/')
        ? [[...taken, { file, alt: known.alt, caption: known.caption }], left]
        : [taken, [...left, file]],
    [[], []],
  )
  for (const { name } of others) receiver.report({ kind: 'picture', words: name, after: '' })
  const places = pictures.map((_, index) => `<p>${placeOf(index)}</p>`)
  $insertHtml(editor, places.join(''), pictures, receiver)
}

function $insertHtml(
  editor: LexicalEditor,
  html: string,
  pictures: readonly PastedPicture[],
  { takePictures }: Receiver,
): void {
  const { nodes, placed } = $findPlaces($generateNodesFromDOM(editor, parse(html)), pictures)
  const selection = $getSelection()
  if (nodes.length === 0 || selection === null) return
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection }))
    $insertNodes(nodes)
  if (placed.length > 0) takePictures?.(placed)
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

function hasWords(clipboard: DataTransfer): boolean {
  const words = parse(clipboard.getData('text/html')).body.textContent ?? ''
  return `${words}${clipboard.getData('text/plain')}`.trim() !== ''
}

/** A table pasted into another fills its cells; of anything else the table only takes the text. */
function isOneTable(body: Element): boolean {
  return /^<table>(?:(?!<table>).)*<\/table>$/su.test(cleanHtml(body).html)
}

function $isInTable(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return selection !== null
  return selection.anchor
    .getNode()
    .getParents()
    .some((node) => node.getType() === 'tablecell')
}

function isOwnCopy(clipboard: DataTransfer): boolean {
  const json = clipboard.getData('application/x-lexical-editor')
  if (json === '') return false
  try {
    return JSON.parse(json).namespace === OWN_NAMESPACE
  } catch {
    return false
  }
}

/** Plain text of several lines as paragraphs, without empty ones. */
function paragraphsOf(text: string): string {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '')
  if (lines.length < 2) return ''
  const escaped = lines.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
  return escaped.map((line) => `<p>${line}</p>`).join('')
}
