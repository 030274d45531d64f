import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5'

/** The attributes with one address. */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster'])
/** The attributes with several, each followed by its width or density. */
const SET = new Set(['srcset', 'imagesrcset'])

/** Every element of a document or a part of one, in order; those that a visitor removes are left out. */
export function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of [...node.childNodes]) {
    if (!tree.isElementNode(child)) continue
    yield child
    yield* elementsOf('content' in child ? (child as Tree.Template).content : child)
  }
}

export const attributeOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

export const setAttribute = (element: Tree.Element, name: string, value: string): void => {
  element.attrs = [...element.attrs.filter((each) => each.name !== name), { name, value }]
}

/**
 * Replaces every address of an element's attributes.
 *
 * @param replace gets an address as written
 */
export function replaceAddresses(element: Tree.Element, replace: (address: string) => string): void {
  for (const attribute of element.attrs) {
    if (ADDRESS.has(attribute.name)) attribute.value = replace(attribute.value)
    if (SET.has(attribute.name)) attribute.value = replaceSet(attribute.value, replace)
  }
}

/** Commas within an address are encoded: the site writes its own. */
const replaceSet = (set: string, replace: (address: string) => string): string =>
  set
    .split(',')
    .map((candidate) => candidate.trim())
    .filter((candidate) => candidate !== '')
    .map((candidate) => {
      const [address = '', ...rest] = candidate.split(/\s+/)
      return [replace(address), ...rest].join(' ')
    })
    .join(', ')
