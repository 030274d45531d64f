import { collectWords } from './collect-words'
import { itemHtml } from './list-html'
import { readStyle } from './read-look'
import type { Look } from './run'

/** A paragraph that Word shows as an item of a list. */
export type WordItem = { level: number; ordered: boolean; start: number; words: string }

const NUMBER = /^\(?(\d{1,4}|[a-z]{1,4})[.)]/iu
const TYPED_MARK = /^[\s\u00a0]*(?:[·•▪‣§o–-][\s\u00a0]+|\(?\d{1,3}[.)][\s\u00a0]+)/u

/**
 * Reads one of Word's list items: a paragraph that only its style and a drawn bullet tell from any other.
 *
 * @returns null where the paragraph is none
 */
export function readWordItem(element: Element, look: Look): WordItem | null {
  if (!/^(?:p|h[1-6]|div)$/u.test(element.localName)) return null
  const style = readStyle(element).get('mso-list') ?? ''
  const level = /\blevel(\d)/u.exec(style)?.[1]
  if (level !== undefined) {
    const mark = drawnMark(element)
    return { level: Number(level), ...kindOf(mark), words: collectWords(element, look).join('<br>') }
  }
  const isListParagraph = /\bMsoListParagraph/u.test(element.getAttribute('class') ?? '')
  const typed = TYPED_MARK.exec(element.textContent ?? '')?.[0]
  if (!isListParagraph || typed === undefined) return null
  const words = collectWords(element, look).join('<br>')
  return { level: 1, ...kindOf(typed.trim()), words: words.replace(TYPED_MARK, '') }
}

/** Writes items that follow each other as lists, nested by their level. */
export function wordListHtml(items: readonly WordItem[], depth = 1): string {
  const [first] = items
  if (first === undefined) return ''
  const level = Math.min(...items.map((item) => item.level))
  const groups = groupByTop(items, level)
  let html = ''
  let open: WordItem | undefined
  for (const { top, below } of groups) {
    if (open === undefined || (open.ordered !== top.ordered && top.words !== '')) {
      html += (open === undefined ? '' : closing(open)) + opening(top)
      open = top
    }
    html += itemHtml(top.words, [wordListHtml(below, depth + 1)], depth)
  }
  return open === undefined ? '' : html + closing(open)
}

type Group = { top: WordItem; below: WordItem[] }

function groupByTop(items: readonly WordItem[], level: number): Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (item.level === level) groups.push({ top: item, below: [] })
    else if (last === undefined) groups.push({ top: { ...item, level, words: '' }, below: [item] })
    else last.below.push(item)
  }
  return groups
}

function opening({ ordered, start }: WordItem): string {
  if (!ordered) return '<ul>'
  return start > 1 ? `<ol start="${start}">` : '<ol>'
}

function closing({ ordered }: WordItem): string {
  return ordered ? '</ol>' : '</ul>'
}

function drawnMark(element: Element): string {
  const drawn = [...element.querySelectorAll('span')].find(
    (span) => readStyle(span).get('mso-list')?.toLowerCase() === 'ignore',
  )
  return (drawn?.textContent ?? '').replace(/[\s\u00a0]+/gu, '')
}

function kindOf(mark: string): { ordered: boolean; start: number } {
  const number = NUMBER.exec(mark)?.[1]
  const start = Number(number)
  return { ordered: number !== undefined, start: Number.isSafeInteger(start) && start > 0 ? start : 1 }
}
