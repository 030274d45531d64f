import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { describe, expect, it } from 'vitest'
import { $removeQuery, $typedQuery } from './chosen-query'

/** Types a text with its caret at `|`, and chooses from a menu that removes `removed` letters. */
function choose(typed: string, removed: number): string {
  const editor = createHeadlessEditor({
    onError: (error) => {
      throw error
    },
  })
  const at = typed.indexOf('|')
  const text = typed.replace('|', '')
  editor.update(
    () => {
      const node = $createTextNode(text)
      $getRoot().append($createParagraphNode().append(node))
      node.select(at, at)
    },
    { discrete: true },
  )
  const query = editor.getEditorState().read($typedQuery)
  editor.update(() => $menuRemoves(removed), { discrete: true })
  if (query) editor.update(() => $removeQuery(query), { discrete: true })
  return editor.getEditorState().read(() => withCaret($getRoot().getTextContent()))
}

/** What Payload's menu does: cuts the last letters before the caret out as a node. */
function $menuRemoves(count: number): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const node = selection.anchor.getNode()
  const start = selection.anchor.offset - count
  if (!$isTextNode(node) || start < 0) return
  const [first, second] = start === 0 ? node.splitText(count) : node.splitText(start, start + count)
  ;(start === 0 ? first : second)?.remove()
}

function withCaret(text: string): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return text
  const { offset, type } = selection.anchor
  return type === 'text' ? `${text.slice(0, offset)}|${text.slice(offset)}` : `|${text}`
}

describe('a query of the menu', () => {
  const counts = Array.from({ length: 14 }, (_, count) => count)

  it.each(counts)('is gone, and only the query, when the menu removes %i letters', (count) => {
    expect(choose('Call us /Tab|', count)).toBe('Call us |')
    expect(choose('Call us /Tab| now', count)).toBe('Call us | now')
    expect(choose('Call us (/Tab|b)', count)).toBe('Call us (|b)')
    expect(choose('/Table|', count)).toBe('|')
    expect(choose('/Table| now', count)).toBe('| now')
  })

  it('is not seen in a word', () => {
    expect(choose('and/or|', 0)).toBe('and/or|')
    expect(choose('9 /10 mg|', 0)).toBe('9 /10 mg|')
  })
})
