import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findUseful } from '@/content/articles/find-useful'
import { toTeaser } from '@/content/articles/teasers-query'
import { toByline } from '@/content/authors/bylines-query'
import { photoTags } from '@/content/authors/find-bylines'
import { bodySystemQueries, toBodySystems } from '@/content/body-systems/find-body-systems'
import { listedCountQuery, listedTeasersQuery } from '@/content/lists/listed-articles'
import { busiestAuthorsQuery } from '@/content/lists/listed-authors'
import { symptomCountsQuery } from '@/content/lists/listed-symptoms'
import { lettersOf } from '@/content/symptoms/list-symptoms'
import { readTogether } from '@/db/read-together'
import type { HomeView } from './home-view'

const NEWEST_MOST = 12
const AUTHORS_MOST = 4
const USEFUL_MOST = 4

const queries = {
  newest: listedTeasersQuery('site', '', NEWEST_MOST),
  counts: listedCountQuery('site', ''),
  letters: symptomCountsQuery('letter'),
  people: busiestAuthorsQuery(AUTHORS_MOST),
  ...bodySystemQueries,
}

/**
 * All data of the home page.
 *
 * @param language of the site, which determines the alphabet
 */
export async function findHome(payload: Payload, language = 'en'): Promise<Tagged<HomeView>> {
  const [found, useful] = await Promise.all([
    readTogether(payload, queries),
    findUseful(payload, USEFUL_MOST),
  ])
  const newest = found.newest.map(toTeaser)
  const bodySystems = toBodySystems(found)
  const authors = found.people
    .map((row) => ({ ...toByline(row), articleCount: row.articleCount }))
    .filter(({ articleCount }) => articleCount > 0)
  return {
    view: {
      newest,
      useful,
      bodySystems: bodySystems.view,
      letters: lettersOf(found.letters, language).map(({ letter, count }) => ({ letter, count })),
      authors,
      articleCount: found.counts[0]?.count ?? 0,
    },
    tags: [
      ...new Set([...bodySystems.tags, tags.authors, ...photoTags(authors)]),
      ...[...newest, ...useful].map(({ id }) => tags.article(id)),
    ],
  }
}
