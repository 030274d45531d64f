import { parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5'
import { attributeOf, elementsOf, replaceAddresses } from './page-addresses'
import { liveLink, mirrorNote, mirrorNoteCss, searchInstead } from './page-parts'

export type PageCopy = {
  html: string
  /** Its address at the live site, absolute. */
  address: string
  /** When it was copied: an ISO 8601 day. */
  copiedOn: string
  /** The file or the live address for an absolute address; null for one of another site. */
  linkTo: (url: URL) => string | null
}

/** Data for search engines is no script. */
const isScript = (element: Tree.Element) =>
  element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json'

/**
 * A page as the mirror has it: links lead to other files of the mirror where there are any and to the live site
 * otherwise, nothing is sent from it, and a note says that it is a copy. Its canonical address stays that of the live
 * page.
 */
export function rewritePage({ html, address, copiedOn, linkTo }: PageCopy): string {
  const document = parse(html)
  const all = [...elementsOf(document)]
  const root = all.find(({ tagName }) => tagName === 'html')
  const language = (root && attributeOf(root, 'lang')) ?? 'en'
  const resolve = (written: string): string => {
    if (written.startsWith('#') || !URL.canParse(written, address)) return written
    const url = new URL(written, address)
    // Such as mailto: and tel:
    return url.protocol === 'http:' || url.protocol === 'https:' ? (linkTo(url) ?? written) : written
  }
  for (const element of all) {
    if (isScript(element) || relOf(element) === 'search') tree.detachNode(element)
    else if (element.tagName === 'form') rewriteForm(element, { address, language, resolve })
    else if (relOf(element) !== 'canonical') replaceAddresses(element, resolve)
  }
  const style = all.find(({ tagName }) => tagName === 'style')
  if (style) tree.insertText(style, mirrorNoteCss)
  const header = all.find(({ tagName }) => tagName === 'header')
  const main = all.find(({ tagName }) => tagName === 'main')
  const note = mirrorNote({ language, copiedOn, address, search: new URL('/search', address).href })
  if (header?.parentNode && main && header.parentNode === main.parentNode) {
    tree.insertBefore(main.parentNode, note, main)
  }
  return serialize(document)
}

const relOf = (element: Tree.Element) =>
  element.tagName === 'link' ? attributeOf(element, 'rel') : undefined

type FormPlace = { address: string; language: string; resolve: (written: string) => string }

/**
 * Search becomes a way to the A to Z, and a form that sends something a link to its page at the live site, which takes
 * nothing from elsewhere. What only chooses a list stays.
 */
function rewriteForm(form: Tree.Element, { address, language, resolve }: FormPlace): void {
  const action = attributeOf(form, 'action') ?? ''
  const parent = form.parentNode
  if (!parent) return
  const live = new URL(action, address)
  if (live.pathname === '/search') {
    tree.insertBefore(parent, searchInstead(form, language, resolve('/symptoms')), form)
  } else if (attributeOf(form, 'method')?.toLowerCase() === 'post') {
    tree.insertBefore(parent, liveLink(language, live.href), form)
  } else {
    form.attrs = form.attrs.map((each) => (each.name === 'action' ? { ...each, value: live.href } : each))
    return
  }
  tree.detachNode(form)
}
