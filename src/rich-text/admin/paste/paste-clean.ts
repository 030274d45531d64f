import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type PasteCommandType,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { cleanHtml } from './clean-html'

/** The name under which Payload's editors copy their own nodes. */
const OWN_NAMESPACE = 'lexical'

/**
 * Pastes the cleaned content of the clipboard, inside an update of the editor.
 *
 * @returns false where the clipboard is left to Lexical: nodes copied from an editor of our own, or a single line
 */
export function $pasteClean(editor: LexicalEditor, event: PasteCommandType): boolean {
  const clipboard = 'clipboardData' in event ? event.clipboardData : null
  if (clipboard === null || isOwnCopy(clipboard.getData('application/x-lexical-editor'))) return false
  const html = clipboard.getData('text/html') || paragraphsOf(clipboard.getData('text/plain'))
  const selection = $getSelection()
  if (html === '' || selection === null) return false
  event.preventDefault()
  const nodes = $cleanNodes(editor, html)
  if (nodes.length === 0) return true
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection }))
    $insertNodes(nodes)
  return true
}

function $cleanNodes(editor: LexicalEditor, html: string): LexicalNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const clean = $isInTable() && !isOneTable(body) ? cleanHtml(body, 'words') : cleanHtml(body)
  return $generateNodesFromDOM(editor, new DOMParser().parseFromString(clean, 'text/html'))
}

/** One table pasted into another fills its cells; of anything else the table takes the words. */
function isOneTable(body: Element): boolean {
  return /^<table>(?:(?!<table>).)*<\/table>$/su.test(cleanHtml(body))
}

function $isInTable(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return selection !== null
  return selection.anchor
    .getNode()
    .getParents()
    .some((node) => node.getType() === 'tablecell')
}

function isOwnCopy(json: string): boolean {
  if (json === '') return false
  try {
    return JSON.parse(json).namespace === OWN_NAMESPACE
  } catch {
    return false
  }
}

/** Plain text of several lines as paragraphs, without those that are empty. */
function paragraphsOf(text: string): string {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '')
  if (lines.length < 2) return ''
  const escaped = lines.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
  return escaped.map((line) => `<p>${line}</p>`).join('')
}
