import { type BlockNode, type Inline, lineBreak, type list, paragraph, type quote } from '@/rich-text/build'

type ListNode = ReturnType<typeof list>
type ParagraphNode = ReturnType<typeof paragraph>

/**
 * Blocks as the content of a cell or quotation: paragraphs and lists; headings and quotations become paragraphs.
 *
 * @param hoist takes what may not stand there, such as a figure
 */
export function asNotes(blocks: readonly BlockNode[], hoist: BlockNode[]): (ParagraphNode | ListNode)[] {
  return blocks.flatMap((block): (ParagraphNode | ListNode)[] => {
    switch (block.type) {
      case 'paragraph':
        return [block as ParagraphNode]
      case 'list':
        return [block as ListNode]
      case 'heading':
        return [paragraph(...((block as { children: Inline[] }).children ?? []))]
      case 'quote':
        return paragraphsOfQuote(block as ReturnType<typeof quote>)
      case 'horizontalrule':
        return []
      default:
        hoist.push(block)
        return []
    }
  })
}

/** Blocks as the words of a heading. */
export function asWords(blocks: readonly BlockNode[], hoist: BlockNode[]): Inline[] {
  const words: Inline[] = []
  for (const note of asNotes(blocks, hoist)) {
    if (note.type !== 'paragraph') {
      hoist.push(note)
      continue
    }
    if (words.length > 0) words.push(lineBreak())
    words.push(...(note.children as Inline[]))
  }
  return words
}

type Items = Parameters<typeof list>[1][number][]

/** Blocks as the item of a list, with the lists inside it; `flat`: these become items of the same list. */
export function asItems(
  blocks: readonly BlockNode[],
  { hoist, flat }: { hoist: BlockNode[]; flat: boolean },
): Items {
  const items: Items = []
  let words: Inline[] = []
  const end = () => {
    if (words.length > 0) items.push(words)
    words = []
  }
  for (const note of asNotes(blocks, hoist)) {
    if (note.type === 'paragraph') {
      if (words.length > 0) words.push(lineBreak())
      words.push(...(note.children as Inline[]))
    } else {
      end()
      if (flat)
        items.push(
          ...(note as ListNode).children.map((item) => (item as unknown as { children: Inline[] }).children),
        )
      else items.push(note as ListNode)
    }
  }
  end()
  return items
}

function paragraphsOfQuote(block: ReturnType<typeof quote>): (ParagraphNode | ListNode)[] {
  const children = block.children as unknown as (ParagraphNode | ListNode)[]
  const isPlain = children.every(({ type }) => type !== 'paragraph' && type !== 'list')
  return isPlain ? [paragraph(...(children as unknown as Inline[]))] : children
}
