import { articleOperations } from './articles'
import { authorOperations } from './authors'
import { searchOperations } from './search'
import { symptomOperations } from './symptoms'

/** Everything that the API answers, in the order of its documentation. */
export const operations = [
  ...articleOperations,
  ...authorOperations,
  ...symptomOperations,
  ...searchOperations,
]

const SLUG = '{slug}'

/**
 * The operation of a path.
 *
 * @param path below the version, such as `/articles/back-pain`
 * @returns with the slug, empty if its path has none; null if there is no such operation
 */
export function findOperation(path: string): { operation: (typeof operations)[number]; slug: string } | null {
  const asked = path.split('/')
  for (const operation of operations) {
    const parts = operation.path.split('/')
    const fits =
      parts.length === asked.length && parts.every((part, at) => part === SLUG || part === asked[at])
    if (fits) return { operation, slug: asked[parts.indexOf(SLUG)] ?? '' }
  }
  return null
}
