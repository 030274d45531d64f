import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, type Element, findAll, isElement, type Node } from './element'

/** Nothing but their own parts may stand in these. */
const FRAMES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'menu', 'dl', 'li', 'td', 'th'])

/**
 * Puts the pictures that styles set behind elements, as covers and page builders do, before these as pictures: they are
 * content as often as decoration, and an editor sees which.
 */
export function placeBackgrounds(tree: Tree.DocumentFragment): void {
  const open: Node[] = [...tree.childNodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue
    open.push(...[...node.childNodes].reverse())
    const shown = new Set(findAll([node], new Set(['img'])).map((image) => attributeOf(image, 'src')))
    for (const src of backgroundsOf(attributeOf(node, 'style') ?? ''))
      if (!shown.has(src)) insertBefore(node, src)
  }
}

/** The addresses of a style's background pictures. */
function backgroundsOf(style: string): string[] {
  const plain = style.replace(/\/\*.*?\*\//gsu, ' ')
  const declarations = plain.matchAll(
    /(?:^|;)\s*background(?:-image)?\s*:((?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))*)/giu,
  )
  return [...declarations].flatMap(([, value = '']) =>
    [...value.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)/giu)].flatMap(
      ([, double, single, bare]) => {
        const address = unescaped(double ?? single ?? bare ?? '').trim()
        return address === '' || /^data:/iu.test(address) ? [] : [address]
      },
    ),
  )
}

/** CSS writes any character as a backslash and its code. */
const unescaped = (text: string) =>
  text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/giu, (_, code: string | undefined, sign: string | undefined) => {
    const point = code === undefined ? Number.NaN : Number.parseInt(code, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (sign ?? '')
  })

function insertBefore(element: Element, src: string): void {
  let place: Element = element
  for (let above = place.parentNode; above && isFrame(above); above = place.parentNode) place = above
  if (!place.parentNode) return
  const picture = defaultTreeAdapter.createElement('img', html.NS.HTML, [{ name: 'src', value: src }])
  defaultTreeAdapter.insertBefore(place.parentNode, picture, place)
}

const isFrame = (node: Tree.ParentNode): node is Element => 'tagName' in node && FRAMES.has(node.tagName)
