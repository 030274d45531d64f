import { parentOf } from './pick-rows'
import type { CopiedRow } from './read-copied-rows'

type Choice = {
  tables: (name: string) => boolean
  wants: (name: string, row: CopiedRow) => boolean
}

/** Rows of a collection's table with those that belong to them, and their versions. */
export function rowsOf(table: string, isMain: (row: CopiedRow) => boolean): Choice {
  const versions = `_${table}_v`
  const kept = { [table]: new Set<string>(), [versions]: new Set<string>() }
  const keep = (name: string, row: CopiedRow) => Boolean(kept[name]?.add(row.id ?? ''))
  return {
    // A table’s name begins with that of the one above it, so that this comes first.
    tables: (name) => [table, versions].some((one) => name === one || name.startsWith(`${one}_`)),
    wants: (name, row) => {
      if (name === table) return isMain(row) && keep(table, row)
      if (name === versions) return isMain({ ...row, id: row.parent_id ?? null }) && keep(versions, row)
      const above = name.startsWith(`${versions}_`) ? versions : table
      return kept[above]?.has(parentOf(row) ?? '') ?? false
    },
  }
}

const AROUND = ['article_notes', 'comments', 'error_reports', 'helpful_votes', 'search_pins']

/** The path of an article, as redirects have it. */
export const pathOf = (article: CopiedRow) => `/articles/${article.slug}`

/** What is deleted with an article, or before, and is no part of it. */
export const rowsAround = (article: CopiedRow): Choice => ({
  tables: (name) => name === 'redirects' || AROUND.includes(name),
  wants: (name, row) => (name === 'redirects' ? row.to === pathOf(article) : row.article_id === article.id),
})
