import { joinWrapped } from './join-wrapped'
import {
  endsSentence,
  isRule,
  isSureBullet,
  type ListMarker,
  looksLikeHeading,
  readListMarker,
  readMarkedHeading,
} from './line-kinds'
import type { ImportNote } from './parsed-article'
import { isBlank, type Line } from './read-lines'

type Place = { line: number /** Blank lines directly before it. */; gap: number }

/** A block before its heading level and gaps have been determined. `depth` comes from Markdown. */
export type DraftBlock =
  | (Place & { kind: 'heading'; text: string; depth: number | null })
  | (Place & { kind: 'paragraph'; text: string; lines: number })
  | (Place & { kind: 'rule' })
  | (Place & {
      kind: 'list'
      ordered: boolean
      items: string[]
      indent: number
      itemIndent: number
      sign: string
      hasInner: boolean
    })

type DraftList = Extract<DraftBlock, { kind: 'list' }>

/**
 * Assembles lines into blocks: joins wrapped lines, collects list items, distinguishes headings from sentences.
 */
export function buildBlocks(lines: readonly Line[]): { drafts: DraftBlock[]; warnings: ImportNote[] } {
  const drafts: DraftBlock[] = []
  const warnings: ImportNote[] = []
  // The first line counts as preceded by a blank line.
  let gap = 1
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      gap += 1
      continue
    }
    const next = lines[index + 1]
    const warning = addLine(drafts, line, gap, next)
    if (warning !== null) warnings.push({ line: line.number, message: warning })
    gap = 0
  }
  return {
    drafts: drafts.map((draft, index) => asHeading(draft, drafts[index + 1])),
    warnings,
  }
}

function addLine(drafts: DraftBlock[], line: Line, gap: number, next: Line | undefined): string | null {
  const last = drafts.at(-1)
  const place = { line: line.number, gap }
  const paragraph = gap === 0 && last?.kind === 'paragraph' ? last : null
  const marked = readMarkedHeading(line.text)
  if (isRule(line.text)) {
    const isUnderline = paragraph?.lines === 1 && /^[=-]+$/u.test(line.text)
    if (isUnderline)
      drafts[drafts.length - 1] = { ...paragraph, kind: 'heading', depth: line.text.startsWith('=') ? 1 : 2 }
    else drafts.push({ ...place, kind: 'rule' })
    return null
  }
  if (marked !== null) {
    drafts.push({ ...place, kind: 'heading', ...marked })
    return null
  }
  const marker = readListMarker(line.text)
  if (marker !== null && (paragraph === null || interrupts(paragraph.text, line, marker, next))) {
    return addItem(drafts, line, gap, marker)
  }
  if (last?.kind === 'list' && continuesItem(last, line, gap)) {
    last.items.push(joinWrapped(last.items.pop() ?? '', line.text))
  } else if (paragraph !== null) {
    paragraph.text = joinWrapped(paragraph.text, line.text)
    paragraph.lines += 1
  } else {
    drafts.push({ ...place, kind: 'paragraph', text: line.text, lines: 1 })
  }
  return null
}

/** Whether a marker directly below a paragraph starts a list, rather than being a dash in the wrapped sentence. */
function interrupts(paragraph: string, line: Line, marker: ListMarker, next: Line | undefined): boolean {
  if (marker.ordered && !marker.first) return false
  const isFollowed = next !== undefined && readListMarker(next.text)?.ordered === marker.ordered
  return isSureBullet(line.text) || endsSentence(paragraph) || isFollowed
}

function addItem(drafts: DraftBlock[], line: Line, gap: number, marker: ListMarker): string | null {
  const list = drafts.at(-1)
  const { ordered, sign, text } = marker
  if (list?.kind === 'list') {
    const isInner = line.indent > list.indent + 1
    if (isInner || (ordered === list.ordered && !(marker.first && list.items.length > 0))) {
      list.items.push(text)
      list.itemIndent = line.indent
      const isFirstInner = isInner && !list.hasInner
      list.hasInner ||= isInner
      return isFirstInner ? 'a list inside a list was set as one list' : null
    }
  }
  const place = { line: line.number, gap, indent: line.indent, itemIndent: line.indent }
  drafts.push({ ...place, kind: 'list', ordered, sign, items: [text], hasInner: false })
  return null
}

function continuesItem(list: DraftList, line: Line, gap: number): boolean {
  if (line.indent > list.itemIndent) return gap <= 1
  const item = list.items.at(-1) ?? ''
  return gap === 0 && (!endsSentence(item) || /^\p{Ll}/u.test(line.text))
}

/** A heading is a short line on its own, or a numbered line on its own followed by a paragraph. */
function asHeading(draft: DraftBlock, next: DraftBlock | undefined): DraftBlock {
  const { line, gap } = draft
  if (draft.kind === 'paragraph' && draft.lines === 1 && looksLikeHeading(draft.text)) {
    const isAlone = next === undefined || next.gap > 0
    return isAlone ? { kind: 'heading', line, gap, text: draft.text, depth: null } : draft
  }
  if (draft.kind !== 'list' || !draft.ordered || draft.items.length > 1) return draft
  const text = `${draft.sign}. ${draft.items[0]}`
  const isNumberedHeading = next?.kind === 'paragraph' && next.gap > 0 && gap > 0
  return isNumberedHeading && looksLikeHeading(text)
    ? { kind: 'heading', line, gap, text, depth: null }
    : draft
}
