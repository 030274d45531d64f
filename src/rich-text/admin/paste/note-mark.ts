import { ownScript } from './read-look'
import { readStyle } from './read-style'

/** The text of a mark: one or more numbers, letters, signs, with or without brackets. */
const MARK =
  /^[\s([]*(?:\d{1,3}(?:[\s,;–-]+\d{1,3})*|[*†‡§¶#]{1,3}|[a-z]{1,2}|[ivx]{1,5}|(?:note|ref)\.?\s*\d+)[\s)\],;]*$/iu
const BRACKETED = /^\s*\[.*\]\s*$/u
/** Fragments with which Word, Google Docs, wikis and journals name their notes and sources. */
const TO_NOTE =
  /#(?:_?(?:ftnt?|edn|fn|en)[-_:.]?\d|.*(?:note|cite|cit|bib|ref|reference|source|fn)[-_:.]?\w*\d|(?:b|r|cr|c|rf)[-_:.]?\d+$)/iu
/** Fragments for a note's backlink to its mark. */
const BACK = /#_?(?:ftnt?|edn|fn|cite|cit|note|footnote|endnote)[-_:.]?(?:ref|back)/iu
const NOTE_TEXT =
  '.MsoFootnoteText, .MsoEndnoteText, [role=doc-footnote], [role=doc-endnote], [role=doc-endnotes]'

/**
 * Whether an element is a footnote or citation mark. Its number belongs to another document's list: here it would
 * refer to another source, and without its formatting it would be a digit of the dose before it. The number at the
 * start of a note's text is not a mark.
 */
export function isNoteMark(element: Element): boolean {
  if (isInNoteText(element)) return false
  const words = element.textContent ?? ''
  if (isNamedMark(element)) return true
  if (!MARK.test(words)) return false
  const leads = element.localName === 'a' && element.hasAttribute('href')
  if (leads && TO_NOTE.test(element.getAttribute('href') ?? '')) return true
  if (leads) return isRaisedWhole(element)
  const isRaised = ownScript(element) === 'super'
  return (
    isRaised && (BRACKETED.test(words) || element.querySelector('a[href]') !== null || isCalledMark(element))
  )
}

function isNamedMark(element: Element): boolean {
  const style = readStyle(element)
  return (
    style.has('mso-footnote-id') ||
    style.has('mso-endnote-id') ||
    /^doc-(?:noteref|biblioref)$/u.test(element.getAttribute('role') ?? '') ||
    /\bMso(?:Footnote|Endnote)Reference\b/u.test(classOf(element))
  )
}

const isCalledMark = (element: Element) =>
  /\b(?:reference|footnote|endnote|cite|citation|xref)/iu.test(classOf(element))

function isRaisedWhole(element: Element): boolean {
  const [only] = element.children
  const words = (node: Element) => (node.textContent ?? '').trim()
  return only !== undefined && ownScript(only) === 'super' && words(only) === words(element)
}

function isInNoteText(element: Element): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]')
  if (BACK.test(link?.getAttribute('href') ?? '')) return true
  return (
    element.closest(NOTE_TEXT) !== null ||
    element.closest('[style*="mso-element:footnote"], [style*="mso-element:endnote"]') !== null
  )
}

const classOf = (element: Element) => element.getAttribute('class') ?? ''
