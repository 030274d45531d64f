import { buildBlocks, type DraftBlock } from './build-blocks'
import { inferLevels } from './infer-levels'
import type { Block, ImportNote, ParsedBody } from './parsed-article'
import { type Line, readLines } from './read-lines'

/**
 * Parses a plain-text body: headings, paragraphs, lists and section breaks, without title and byline.
 *
 * @throws ArticleImportError if the text is not plain text
 */
export function parseBodyText(text: string): ParsedBody {
  return parseBody(readLines(text))
}

/**
 * Parses the lines of a body.
 *
 * @param gapsBefore blank lines between the parts above the body; they show how the file spaces its blocks
 */
export function parseBody(lines: readonly Line[], gapsBefore: readonly number[] = []): ParsedBody {
  const { drafts: found, warnings } = buildBlocks(lines)
  const drafts = withoutOuterRules(found)
  const usualGap = Math.min(
    ...[...gapsBefore, ...drafts.slice(1).map((draft) => draft.gap)].filter((gap) => gap > 0),
  )
  const levels = inferLevels(drafts).values()
  const blocks = drafts.flatMap((draft, index): Block[] => {
    const block = toBlock(draft, levels)
    if (!lacksHeading(draft, drafts[index - 1], usualGap)) return [block]
    const line = draft.line - 1
    warnings.push({ line, message: 'a heading seems to be missing here; a section break was set instead' })
    return [{ kind: 'break', line }, block]
  })
  return { blocks, warnings: [...warnings, ...emptySections(blocks)].sort((a, b) => a.line - b.line) }
}

function toBlock(draft: DraftBlock, levels: Iterator<2 | 3 | 4>): Block {
  const { line } = draft
  switch (draft.kind) {
    case 'heading':
      return { kind: 'heading', level: levels.next().value ?? 2, text: draft.text, line }
    case 'paragraph':
      return { kind: 'paragraph', text: draft.text, line }
    case 'list':
      return { kind: 'list', ordered: draft.ordered, items: draft.items, line }
    case 'rule':
      return { kind: 'break', line }
  }
}

/** More blank lines than usual before a paragraph indicate a lost heading. */
function lacksHeading(draft: DraftBlock, previous: DraftBlock | undefined, usualGap: number): boolean {
  if (draft.kind !== 'paragraph' || draft.gap < 2 || draft.gap <= usualGap) return false
  return previous !== undefined && previous.kind !== 'heading' && previous.kind !== 'rule'
}

function withoutOuterRules(drafts: readonly DraftBlock[]): DraftBlock[] {
  const isText = (draft: DraftBlock) => draft.kind !== 'rule'
  return drafts.slice(Math.max(drafts.findIndex(isText), 0), drafts.findLastIndex(isText) + 1)
}

function emptySections(blocks: readonly Block[]): ImportNote[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'heading') return []
    const isEmpty = next === undefined || (next.kind === 'heading' && next.level <= block.level)
    return isEmpty ? [{ line: block.line, message: 'no text stands below this heading' }] : []
  })
}
