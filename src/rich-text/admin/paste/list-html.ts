import { collectWords } from './collect-words'
import { reportOn } from './left-out'
import { readStyle } from './read-style'
import type { Look } from './run'
import { enter, isElement } from './walk'

/** Deeper lists do not help readers; the server refuses unlimited nesting. */
const DEEPEST = 5

type Item = { words: string; lists: string[] }

/** Whether an element is a list. */
export function isList(element: Element): boolean {
  return element.localName === 'ul' || element.localName === 'ol' || element.getAttribute('role') === 'list'
}

/**
 * Writes a list with plain items. Check boxes are dropped, several blocks in an item become its lines, and a list
 * directly inside another belongs to the item before it.
 *
 * @returns the empty string if it has no text
 */
export function listHtml(list: Element, look: Look, depth = 1): string {
  const items = itemsOf(list, look, depth)
    .map(({ words, lists }) => itemHtml(words, lists, depth))
    .join('')
  if (items === '') return ''
  if (list.localName !== 'ol') return `<ul>${items}</ul>`
  if (isNumberedOtherwise(list, depth)) reportOn(list, 'numbering', look.report)
  const first = [...list.children].find(({ localName }) => localName === 'li')
  const start = Number(first?.getAttribute('value') ?? list.getAttribute('start') ?? 1)
  return Number.isSafeInteger(start) && start > 1 ? `<ol start="${start}">${items}</ol>` : `<ol>${items}</ol>`
}

/** Writes an item with its nested lists; if it has no text of its own, their items replace it. */
export function itemHtml(words: string, lists: readonly string[], depth: number): string {
  const inner = lists.filter(Boolean)
  if (words === '' || depth >= DEEPEST) {
    return (words === '' ? '' : `<li>${words}</li>`) + inner.map(itemsOnly).join('')
  }
  return `<li>${words}${inner.join('')}</li>`
}

function itemsOnly(list: string): string {
  return list.replace(/^<[uo]l[^>]*>/u, '').replace(/<\/[uo]l>$/u, '')
}

function itemsOf(list: Element, look: Look, depth: number): Item[] {
  const items: Item[] = []
  for (const child of list.children) {
    const inner = isElement(child) ? enter(child, look) : null
    if (inner === null) continue
    if (isList(child)) {
      const nested = listHtml(child, inner, depth + 1)
      const previous = items.at(-1)
      if (previous === undefined) items.push({ words: '', lists: [nested] })
      else previous.lists.push(nested)
    } else if (!isItem(child) && child.querySelector('li') !== null) {
      items.push(...itemsOf(child, inner, depth))
    } else {
      const item = itemOf(child, inner, depth)
      const previous = items.at(-1)
      // A paragraph between items is not another item: the numbers after it would shift.
      if (isItem(child) || previous === undefined) items.push(item)
      else {
        previous.words = [previous.words, item.words].filter(Boolean).join('<br>')
        previous.lists.push(...item.lists)
      }
    }
  }
  return items
}

const isItem = (element: Element) => element.localName === 'li' || element.getAttribute('role') === 'listitem'

function itemOf(element: Element, look: Look, depth: number): Item {
  const lists: string[] = []
  const words = collectWords(element, look, (inner, innerLook) => {
    if (!isList(inner)) return false
    lists.push(listHtml(inner, innerLook, depth + 1))
    return true
  })
  return { words: words.join('<br>'), lists }
}

/** Whether the original numbering differs from ours: letters at the top level, reversed, or with gaps. */
function isNumberedOtherwise(list: Element, depth: number): boolean {
  const style = readStyle(list).get('list-style-type') ?? readStyle(list).get('list-style') ?? ''
  const hasLetters =
    /^[ai]$/iu.test(list.getAttribute('type') ?? '') || /alpha|latin|roman|greek/u.test(style)
  const jumps = [...list.children].slice(1).some((item) => item.hasAttribute('value'))
  return (hasLetters && depth === 1) || jumps || list.hasAttribute('reversed')
}
