import type { Mark } from '@/rich-text/comparison'
import { childNodes, type StoredNode } from '@/rich-text/stored-node'
import { canonicalJson } from '../workflow/content-fields'
import { keyOf } from './block-item'
import { compareTokens, wordsOf } from './compare-words'

/** A word with its form, or another inline node, inside a link or not. */
type Token = { key: string; words: string; node: StoredNode; link: StoredNode | null; linkKey: string }

type Run = Pick<Token, 'node' | 'link' | 'linkKey'>

export type MergedLine = { nodes: StoredNode[]; marks: Map<object, Mark>; hasNewWords: boolean }

/** Two versions of a line of text, links and marks in one. */
export function mergeInline(before: readonly StoredNode[], after: readonly StoredNode[]): MergedLine {
  const parts = compareTokens(tokensOf(before), tokensOf(after), ({ key }) => key)
  const said = (wanted: Mark) =>
    parts
      .flatMap(({ items, mark }) =>
        mark === wanted ? items.map(({ words }) => words.trim()).filter(Boolean) : [],
      )
      .join(' ')
  const marks = new Map<object, Mark>()
  const runs = parts.flatMap(({ items, mark }) => {
    const made = runsOf(items)
    if (mark) for (const { node } of made) marks.set(node, mark)
    return made
  })
  return { nodes: inLinks(runs), marks, hasNewWords: said('added') !== said('removed') }
}

/** Consecutive runs of one link inside that link again. */
function inLinks(runs: readonly Run[]): StoredNode[] {
  const nodes: StoredNode[] = []
  let open: { linkKey: string; children: StoredNode[] } = { linkKey: '', children: nodes }
  for (const { node, link, linkKey } of runs) {
    if (linkKey !== open.linkKey) {
      open = { linkKey, children: link ? [] : nodes }
      if (link) nodes.push({ ...link, children: open.children })
    }
    open.children.push(node)
  }
  return nodes
}

/** Consecutive words of one form as one node again. */
function runsOf(tokens: readonly Token[]): Run[] {
  const runs: (Run & { from: unknown })[] = []
  for (const { node, words, link, linkKey } of tokens) {
    const last = runs.at(-1)
    if (
      last &&
      node.type === 'text' &&
      last.from === node.format &&
      last.node.type === 'text' &&
      last.linkKey === linkKey
    )
      last.node.text = `${String(last.node.text)}${words}`
    else
      runs.push({
        node: node.type === 'text' ? { ...node, text: words } : { ...node },
        from: node.format,
        link,
        linkKey,
      })
  }
  return runs
}

function tokensOf(nodes: readonly StoredNode[], link: StoredNode | null = null): Token[] {
  const linkKey = link ? canonicalJson({ ...link, children: [] }, '') : ''
  return nodes.flatMap((node) => {
    const children = childNodes(node)
    if (children.length > 0) return tokensOf(children, link ?? node)
    if (node.type !== 'text' || typeof node.text !== 'string') {
      return [{ key: `${keyOf(node)} ${linkKey}`, words: keyOf(node), node, link, linkKey }]
    }
    return wordsOf(node.text).map((words) => ({
      key: `${String(node.format ?? 0)} ${words.trim()} ${linkKey}`,
      words,
      node,
      link,
      linkKey,
    }))
  })
}
