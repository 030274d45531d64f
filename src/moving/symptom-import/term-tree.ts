import type { OboProblem, OboTerm } from './obo/obo-file'

/** The live terms of a file and how they lie under each other. */
export type TermTree = {
  /** Each after those it lies under. */
  terms: OboTerm[]
  /** The live terms directly above; none that would close a circle. */
  parentsOf(id: string): string[]
  problems: OboProblem[]
}

/** Orders the live terms; a way up to a term that is missing or obsolete, or back to itself, is left out and named. */
export function treeOf(all: readonly OboTerm[]): TermTree {
  const known = new Map(all.map((term) => [term.id, term]))
  const live = all.filter(({ isObsolete }) => !isObsolete)
  const problems: OboProblem[] = []
  const parents = new Map<string, string[]>()
  for (const { id, line, parents: named } of live) {
    const good = [...new Set(named)].filter((parent) => {
      const why = reasonAgainst(known.get(parent))
      if (why) problems.push({ line, message: `${id} lies under ${parent}, which ${why}; that is left out` })
      return why === null
    })
    parents.set(id, good)
  }
  const terms = inOrder(live, parents, problems)
  return {
    terms,
    parentsOf: (id) => parents.get(id) ?? [],
    problems,
  }
}

function reasonAgainst(parent: OboTerm | undefined): string | null {
  if (!parent) return 'is not in the file'
  return parent.isObsolete ? 'is obsolete' : null
}

/** Depth first without recursion: a chain may be as long as the file. Edges that close a circle are removed. */
function inOrder(live: OboTerm[], parents: Map<string, string[]>, problems: OboProblem[]): OboTerm[] {
  const byId = new Map(live.map((term) => [term.id, term]))
  const state = new Map<string, 'open' | 'done'>()
  const ordered: OboTerm[] = []
  for (const start of live) {
    const way = [start.id]
    while (way.length > 0) {
      const id = way.at(-1) ?? ''
      const term = byId.get(id)
      if (!term || state.get(id) === 'done') {
        way.pop()
        continue
      }
      state.set(id, 'open')
      const next = (parents.get(id) ?? []).find((parent) => state.get(parent) !== 'done')
      if (next === undefined) {
        state.set(id, 'done')
        ordered.push(term)
        way.pop()
      } else if (state.get(next) === 'open') {
        parents.set(
          id,
          (parents.get(id) ?? []).filter((parent) => parent !== next),
        )
        problems.push({ line: term.line, message: `${id} lies under ${next} in a circle; that is left out` })
      } else way.push(next)
    }
  }
  return ordered
}
