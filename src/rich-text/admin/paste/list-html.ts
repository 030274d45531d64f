import { collectWords } from './collect-words'
import type { Look } from './run'
import { isElement } from './walk'

/** Deeper lists are no help to a reader; the server refuses what is nested without end. */
const DEEPEST = 5

type Item = { words: string; lists: string[] }

/** Whether an element is a list. */
export function isList(element: Element): boolean {
  return element.localName === 'ul' || element.localName === 'ol'
}

/**
 * Writes a list with plain items. Check boxes are dropped, several blocks in an item become its lines, and a list
 * that stands directly in another belongs to the item before it.
 *
 * @returns the empty string where it has no words
 */
export function listHtml(list: Element, look: Look, depth = 1): string {
  const items = itemsOf(list, look, depth)
    .map(({ words, lists }) => itemHtml(words, lists, depth))
    .join('')
  if (items === '') return ''
  if (list.localName === 'ul') return `<ul>${items}</ul>`
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isSafeInteger(start) && start > 1 ? `<ol start="${start}">${items}</ol>` : `<ol>${items}</ol>`
}

/** Writes an item with the lists that belong to it; where it has no words of its own, their items stand for it. */
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
    if (isElement(child) && isList(child)) {
      const nested = listHtml(child, look, depth + 1)
      const previous = items.at(-1)
      if (previous === undefined) items.push({ words: '', lists: [nested] })
      else previous.lists.push(nested)
    } else items.push(itemOf(child, look, depth))
  }
  return items
}

function itemOf(element: Element, look: Look, depth: number): Item {
  const lists: string[] = []
  const words = collectWords(element, look, (inner, innerLook) => {
    if (!isList(inner)) return false
    lists.push(listHtml(inner, innerLook, depth + 1))
    return true
  })
  return { words: words.join('<br>'), lists }
}
