import { languages } from '@/design/languages'
import { stringsFor } from '@/design/strings'
import { CARE_LEVELS, EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { type BlockNode, careCard, insetNote, keyFacts } from '@/rich-text/build'
import { attributeOf, type Element, findAll, isElement, type Node, wordsOf } from './element'

const HEADINGS = new Set(['h2', 'h3', 'h4'])

/**
 * A care card, key facts or an inset note as our own export writes them; null if the element is none.
 *
 * @param readNotes what a card or note contains, which may be paragraphs and lists only
 */
export function readOwnBlock(
  element: Element,
  readNotes: (nodes: readonly Node[]) => BlockNode[],
): BlockNode | null {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u)
  const level = classes.includes('care') && CARE_LEVELS.find((each) => classes.includes(each))
  const [title] = element.childNodes.filter(isElement).filter(({ tagName }) => HEADINGS.has(tagName))
  const others = element.childNodes.filter((node) => node !== title && !isCall(node))
  if (level && title) {
    const words = without(headingOf(title), (strings) => strings.care[level])
    return careCard(level, words, ...readNotes(others))
  }
  if (classes.includes('facts-box') && title) {
    const words = wordsIn([title])
    const isUsual = languages.some(({ tag }) => stringsFor(tag).richText.keyFacts === words)
    const facts = findAll(others, new Set(['li'])).map((item) => wordsIn([item]))
    return keyFacts(isUsual ? '' : words, facts)
  }
  return classes.includes('inset') ? insetNote(...readNotes(element.childNodes)) : null
}

/** The caption of a figure, and who is credited in it. */
export function readCaption(captions: readonly Element[]): { caption: string; credit: string } {
  const [credit] = findAll(captions, new Set(['span'])).filter(
    (span) => attributeOf(span, 'class') === 'muted',
  )
  const whole = wordsIn(captions)
  if (!credit) return { caption: whole, credit: '' }
  const words = wordsIn([credit])
  return {
    caption: whole.endsWith(words) ? whole.slice(0, -words.length).trim() : whole,
    credit: without(words, (strings) => strings.credit),
  }
}

const isCall = (node: Node) => isElement(node) && attributeOf(node, 'class') === 'calls'

const wordsIn = (nodes: readonly Node[]) => wordsOf(nodes).replace(/\s+/gu, ' ').trim()

/** A number to call is that of the settings. */
function headingOf(title: Element): string {
  const parts = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => {
      if (!isElement(node)) return [wordsOf([node])]
      const isNumber = node.tagName === 'a' && attributeOf(node, 'href')?.startsWith('tel:')
      return isNumber ? [EMERGENCY_NUMBER] : parts(node.childNodes)
    })
  return parts(title.childNodes).join('').replace(/\s+/gu, ' ').trim()
}

type Words = ReturnType<typeof stringsFor>['richText']

/** Words of ours, in any language, that stand before those of the editor. */
function without(words: string, ours: (strings: Words) => string): string {
  const found = languages
    .map(({ tag }) => ours(stringsFor(tag).richText))
    .find((start) => words.startsWith(start))
  return found === undefined ? words : words.slice(found.length).trim()
}
