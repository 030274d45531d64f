import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findTeasers } from '@/content/articles/find-teasers'
import { findUseful } from '@/content/articles/find-useful'
import { everyArticle } from '@/content/articles/teasers-query'
import { listAuthors, withBylines } from '@/content/authors/list-authors'
import { listBodySystems } from '@/content/body-systems/find-body-systems'
import { lettersOf, listSymptoms } from '@/content/symptoms/list-symptoms'
import { connectionOf } from '@/db/connection'
import type { HomeView } from './home-view'

const NEWEST_MOST = 12
const AUTHORS_MOST = 4
const USEFUL_MOST = 4

/**
 * All data of the home page.
 *
 * @param language of the site, which determines the alphabet
 */
export async function findHome(payload: Payload, language = 'en'): Promise<Tagged<HomeView>> {
  const [newest, useful, bodySystems, symptoms, authors, articleCount] = await Promise.all([
    findTeasers(payload, everyArticle, NEWEST_MOST),
    findUseful(payload, USEFUL_MOST),
    listBodySystems(payload),
    listSymptoms(payload),
    listAuthors(payload),
    countPublished(payload),
  ])
  const busiest = await withBylines(
    payload,
    authors.view
      .filter(({ articleCount: count }) => count > 0)
      .sort((a, b) => b.articleCount - a.articleCount)
      .slice(0, AUTHORS_MOST),
  )
  return {
    view: {
      newest,
      useful,
      bodySystems: bodySystems.view,
      letters: lettersOf(symptoms.view, language),
      authors: busiest.view,
      articleCount,
    },
    tags: [
      ...new Set([...bodySystems.tags, ...symptoms.tags, ...authors.tags, ...busiest.tags]),
      ...[...newest, ...useful].map(({ id }) => tags.article(id)),
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
