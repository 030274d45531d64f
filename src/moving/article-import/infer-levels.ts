import type { DraftBlock } from './build-blocks'

type DraftHeading = Extract<DraftBlock, { kind: 'heading' }>

/** Headings of closing sections, which never belong to the section before. */
const CLOSING_TITLE =
  /^(?:in )?(?:conclusions?|summary|final thoughts|key (?:points|takeaways)|takeaways?|(?:the )?bottom line|outlook|prevention|references?|sources|further reading|resources|faqs?|frequently asked questions|when (?:to|should (?:i|you)) (?:see|call|seek|get|talk|visit|contact|worry|go).*)\??$/iu

/**
 * Assigns heading levels. Plain text has none, so they are inferred from the structure: a heading that only
 * introduces others (nothing below it, or one paragraph that ends with a colon) is their parent.
 *
 * @returns for each heading in `drafts`, in order, a level; no levels are skipped
 */
export function inferLevels(drafts: readonly DraftBlock[]): (2 | 3 | 4)[] {
  const headings = drafts.filter((draft) => draft.kind === 'heading')
  const isMarked = headings.some((heading) => heading.depth !== null)
  return withoutSkips(isMarked ? markedLevels(headings) : shapeLevels(drafts))
}

function markedLevels(headings: readonly DraftHeading[]): number[] {
  const shallowest = Math.min(...headings.flatMap(({ depth }) => (depth === null ? [] : [depth])))
  let latest = 2
  return headings.map(({ depth }) => {
    if (depth !== null) latest = depth - shallowest + 2
    return depth === null && latest === 2 ? 2 : latest
  })
}

function shapeLevels(drafts: readonly DraftBlock[]): number[] {
  let insideParent = false
  return drafts.flatMap((draft, index) => {
    if (draft.kind !== 'heading') return []
    const isParent = introducesHeadings(drafts, index)
    const isTop = isParent || !insideParent || CLOSING_TITLE.test(draft.text)
    if (isTop) insideParent = isParent
    return [isTop ? 2 : 3]
  })
}

function introducesHeadings(drafts: readonly DraftBlock[], index: number): boolean {
  const [below, afterwards] = drafts.slice(index + 1, index + 3)
  if (below?.kind === 'heading') return true
  return below?.kind === 'paragraph' && /[:：]$/u.test(below.text) && afterwards?.kind === 'heading'
}

function withoutSkips(levels: readonly number[]): (2 | 3 | 4)[] {
  let previous = 1
  return levels.map((level) => {
    previous = Math.min(level, previous + 1, 4)
    return previous === 2 ? 2 : previous === 3 ? 3 : 4
  })
}
