import { collectWords } from './collect-words'
import { isList } from './list-html'
import type { Look } from './run'
import { enter } from './walk'
import type { WordItem } from './word-list'

const ITEM = 'li, [role=listitem]'
const LIST = 'ul, ol, [role=list]'

const needed = new WeakMap<Document, boolean>()

/**
 * Reads a list whose items state their level, like those of Word Online, which puts each item into a separate
 * list.
 *
 * @returns its items in order, including those of nested lists; null if the lists themselves are nested correctly
 */
export function readLeveledItems(list: Element, look: Look): WordItem[] | null {
  return isLeveled(list) ? itemsOf(list, look) : null
}

/** The level stated by an item; null if there is none. */
function levelOf(item: Element): number | null {
  return Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')) || null
}

/**
 * Word Online has a special attribute for it. For other programs, stated levels count if any list of the document
 * is nested differently.
 */
function isLeveled(list: Element): boolean {
  const items = [...list.querySelectorAll(ITEM)]
  if (items.length === 0 || !items.every(levelOf)) return false
  return items.some((item) => item.hasAttribute('data-aria-level')) || areLevelsNeeded(list.ownerDocument)
}

function areLevelsNeeded(document: Document): boolean {
  const known = needed.get(document)
  if (known !== undefined) return known
  const isNeeded = [...document.querySelectorAll(ITEM)].some(
    (item) => levelOf(item) !== null && levelOf(item) !== depthOf(item),
  )
  needed.set(document, isNeeded)
  return isNeeded
}

function depthOf(item: Element): number {
  const list = item.parentElement?.closest(LIST)
  return list ? 1 + depthOf(list) : 0
}

function itemsOf(list: Element, look: Look): WordItem[] {
  const first = Number(list.getAttribute('start') ?? 1) || 1
  const items: WordItem[] = []
  let count = 0
  for (const child of list.children) {
    const inner = enter(child, look)
    if (inner === null) continue
    if (isList(child)) items.push(...itemsOf(child, inner))
    else {
      items.push(...itemWithin(child, inner, list.localName === 'ol', first + count))
      count += 1
    }
  }
  return items
}

function itemWithin(item: Element, look: Look, ordered: boolean, start: number): WordItem[] {
  const nested: WordItem[] = []
  const words = collectWords(item, look, (inner, innerLook) => {
    if (!isList(inner)) return false
    nested.push(...itemsOf(inner, innerLook))
    return true
  })
  const list = item.getAttribute('data-listid') ?? ''
  const own = { level: levelOf(item) ?? 1, ordered, start, words: words.join('<br>'), list }
  return own.words === '' ? nested : [own, ...nested]
}
