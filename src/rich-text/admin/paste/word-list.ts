import { collectWords } from './collect-words'
import { headingTagOf } from './heading-tag'
import { reportOn } from './left-out'
import { itemHtml } from './list-html'
import { readStyle } from './read-style'
import type { Look } from './run'

/** A paragraph that Word renders as a list item. */
export type WordItem = {
  level: number
  ordered: boolean
  start: number
  words: string
  /** Which list of the document it belongs to; two may be adjacent. */
  list: string
}

const NUMBER = /^\(?(\d{1,4}|[a-z]{1,4})[.)]/iu
const TYPED_MARK = /^[\s\u00a0]*(?:[·•▪‣§o–-][\s\u00a0]+|\(?\d{1,3}[.)][\s\u00a0]+)/u

/**
 * Reads one of Word's list items: a paragraph distinguished only by its style and a rendered bullet.
 *
 * @returns null if the paragraph is not one
 */
export function readWordItem(element: Element, look: Look): WordItem | null {
  if (!/^(?:p|div)$/u.test(element.localName) || headingTagOf(element) !== null) return null
  const style = readStyle(element).get('mso-list') ?? ''
  const level = /\blevel(\d)/u.exec(style)?.[1]
  if (level !== undefined) {
    const mark = drawnMark(element)
    if (/^\(?[a-z]/iu.test(mark) && NUMBER.test(mark) && level === '1')
      reportOn(element, 'numbering', look.report)
    const words = collectWords(element, look).join('<br>')
    return { level: Number(level), ...kindOf(mark), words, list: /\blfo\d+/u.exec(style)?.[0] ?? '' }
  }
  const isListParagraph = /\bMsoListParagraph/u.test(element.getAttribute('class') ?? '')
  const typed = TYPED_MARK.exec(element.textContent ?? '')?.[0]
  if (!isListParagraph || typed === undefined) return null
  const words = collectWords(element, look).join('<br>')
  return { level: 1, ...kindOf(typed.trim()), words: words.replace(TYPED_MARK, ''), list: '' }
}

/** Writes consecutive items as lists, nested by their level. */
export function wordListHtml(items: readonly WordItem[], depth = 1): string {
  const [first] = items
  if (first === undefined) return ''
  const level = Math.min(...items.map((item) => item.level))
  const groups = groupByTop(items, level)
  let html = ''
  let open: WordItem | undefined
  for (const { top, below } of groups) {
    if (
      open === undefined ||
      (top.words !== '' && (open.ordered !== top.ordered || open.list !== top.list))
    ) {
      html += (open === undefined ? '' : closing(open)) + opening(top)
      open = top
    }
    html += itemHtml(top.words, [wordListHtml(below, depth + 1)], depth)
  }
  return open === undefined ? '' : html + closing(open)
}

/** A continuation paragraph of the previous item, which Word only marks by its class. */
export function isContinued(element: Element): boolean {
  return (
    element.localName === 'p' && /\bMsoList(?:Paragraph|Continue)/u.test(element.getAttribute('class') ?? '')
  )
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

/** The number or bullet that Word renders before a paragraph. */
export function drawnMark(element: Element): string {
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
