import { listPictures } from './list-pictures'
import { termKey } from './mapping'
import type { SourceEvent, SourceItem } from './source'

/**
 * For sources whose texts name their authors, terms and pictures themselves: these come before the first text that
 * names them.
 *
 * @param address of the site
 * @returns the events of a text; null if another one had its id before
 */
export function introducing(address: string): (item: SourceItem) => SourceEvent[] | null {
  const seen = new Set<string>()
  const isNew = (key: string) => !seen.has(key) && seen.add(key)
  return (item) => {
    const { author, line } = item
    if (!isNew(`id ${item.id}`)) return null
    const names = author === null ? [] : [author, ...(item.otherAuthors ?? [])]
    return [
      ...names
        .filter((name) => isNew(`author ${name}`))
        .map((name) => ({ type: 'author' as const, author: { login: name, name, line } })),
      ...item.terms.filter((term) => isNew(termKey(term))).map((term) => ({ type: 'term' as const, term })),
      ...listPictures([item], address)
        .filter(({ id }) => isNew(`picture ${id}`))
        .map((attachment) => ({ type: 'attachment' as const, attachment })),
      { type: 'item', item },
    ]
  }
}
