import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.ChildNode
export type Element = Tree.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

/** An attribute's value, or null. */
export const attributeOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((attribute) => attribute.name === name)?.value ?? null

/** Where a picture is; one that scripts load when it is scrolled to has its address elsewhere. */
export function sourceOf(image: Element): string | null {
  const src = attributeOf(image, 'src')
  if (src !== null && src.trim() !== '' && !/^data:/iu.test(src)) return src
  const later = ['data-src', 'data-lazy-src', 'data-original', 'data-image']
  return later.map((name) => attributeOf(image, name)).find((given) => given) ?? src
}

/** The elements with one of these names below a node, in order; not those within others of them. */
export function findAll(nodes: readonly Node[], names: ReadonlySet<string>): Element[] {
  const found: Element[] = []
  const open: Node[] = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue
    if (names.has(node.tagName)) found.push(node)
    else
      for (let index = node.childNodes.length - 1; index >= 0; index--)
        pushDefined(open, node.childNodes[index])
  }
  return found
}

/**
 * All words below a node, however deep; without recursion.
 *
 * @param lineBreak what stands for a `<br>`
 */
export function wordsOf(nodes: readonly Node[], lineBreak = ''): string {
  const parts: string[] = []
  const open: Node[] = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) parts.push(node.value)
    else if (isElement(node)) {
      if (node.tagName === 'br') parts.push(lineBreak)
      for (let index = node.childNodes.length - 1; index >= 0; index--)
        pushDefined(open, node.childNodes[index])
    }
  }
  return parts.join('')
}

function pushDefined<Item>(list: Item[], item: Item | undefined): void {
  if (item !== undefined) list.push(item)
}
