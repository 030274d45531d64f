import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import type { AuthorFilters, DirectoryView } from './author-view'
import { filterAuthors, placesOf, specialtiesOf } from './filter-authors'
import { listAuthors } from './list-authors'

/** The directory of authors, narrowed to these filters; nobody where they match nobody. */
export async function findDirectory(
  payload: Payload,
  filters: AuthorFilters,
): Promise<Tagged<DirectoryView>> {
  const { view: all, tags } = await listAuthors(payload)
  return {
    view: {
      authors: filterAuthors(all, filters),
      filters,
      specialties: specialtiesOf(all),
      places: placesOf(all),
    },
    tags,
  }
}
