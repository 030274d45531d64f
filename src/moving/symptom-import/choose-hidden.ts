import type { TermTree } from './term-tree'

/** Term ids and words, one a line; `#` begins a comment. */
export type TermList = readonly string[]

const ID = /^[A-Za-z][\w.-]*:\S+$/u

/** Reads a list that an operator wrote. An id may be followed by its name, as the ontology writes it: `! name`. */
export function readTermList(text: string): TermList {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/(?:^|\s)[#!].*$/u, '').trim())
    .filter((line) => line !== '')
}

/**
 * The live terms that a list hides and no other allows. An id stands for a term and all below it; anything else for
 * words in a term's name, whole and in that order, in upper or lower case.
 */
export function chooseHidden(
  tree: TermTree,
  { hide, allow }: { hide: TermList; allow: TermList },
): Set<string> {
  const allowed = matching(tree, allow)
  return new Set([...matching(tree, hide)].filter((id) => !allowed.has(id)))
}

function matching(tree: TermTree, list: TermList): Set<string> {
  const ids = new Set(list.filter((line) => ID.test(line)))
  const words = list
    .filter((line) => !ids.has(line))
    .map((line) => ` ${line.toLowerCase().replace(/\s+/gu, ' ')} `)
  const under = new Set<string>()
  const named = new Set<string>()
  for (const { id, name } of tree.terms) {
    // Those above come first.
    if (ids.has(id) || tree.parentsOf(id).some((parent) => under.has(parent))) under.add(id)
    const text = ` ${(name ?? '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')} `
    if (words.some((word) => text.includes(word))) named.add(id)
  }
  return new Set([...under, ...named])
}
