import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { findTeasers } from '@/features/articles/find-teasers'
import { listAuthors } from '@/features/authors/list-authors'
import { listBodySystems } from '@/features/body-systems/find-body-systems'
import { lettersOf, listSymptoms } from '@/features/symptoms/list-symptoms'
import type { HomeView } from './home-view'

const NEWEST_MOST = 12
const AUTHORS_MOST = 4

/**
 * All that the home page shows.
 *
 * @param language of the site, which decides the alphabet
 */
export async function findHome(payload: Payload, language = 'en'): Promise<Tagged<HomeView>> {
  const [newest, bodySystems, symptoms, authors, articleCount] = await Promise.all([
    findTeasers(payload, {}, NEWEST_MOST),
    listBodySystems(payload),
    listSymptoms(payload),
    listAuthors(payload),
    countPublished(payload),
  ])
  return {
    view: {
      newest,
      bodySystems: bodySystems.view,
      letters: lettersOf(symptoms.view, language),
      authors: authors.view
        .filter(({ articleCount: count }) => count > 0)
        .sort((a, b) => b.articleCount - a.articleCount)
        .slice(0, AUTHORS_MOST),
      articleCount,
    },
    tags: [
      ...new Set([...bodySystems.tags, ...symptoms.tags, ...authors.tags]),
      ...newest.map(({ id }) => tags.article(id)),
    ],
  }
}

async function countPublished(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`select count(*)::int as count from articles where _status = 'published' and published_at <= now()`,
  )
  return Number(rows[0]?.count ?? 0)
}
