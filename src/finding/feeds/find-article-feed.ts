import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { toReferences } from '@/content/articles/find-article'
import { linkedQuery, toSlugs } from '@/content/articles/find-linked-slugs'
import { modifiedAt } from '@/content/articles/modified-at'
import { type ArticleSource, articleColumns } from '@/content/articles/read-article'
import { shortAnswer } from '@/content/articles/search-preview/search-texts'
import { bylinesQuery, toByline } from '@/content/authors/bylines-query'
import type { ListKey } from '@/content/lists/list-names'
import { listedIds } from '@/content/lists/listed-articles'
import { toPictures } from '@/content/media/find-pictures'
import { picturesQuery } from '@/content/media/pictures-query'
import { namesQuery, toNames } from '@/content/symptoms/find-names'
import { idsInSql } from '@/db/ids-in-sql'
import { idsOf } from '@/db/ids-of'
import { isPublished } from '@/db/is-published'
import { readTogether } from '@/db/read-together'
import type { SiteView } from '@/html/site-view'
import { linkedArticleIds } from '@/rich-text/linked-article-ids'
import { figureMediaIds } from '@/rich-text/read-block'
import { feedArticleHtml } from './feed-article-html'
import type { FeedEntry } from './feed-view'
import { fullTextBudget } from './full-text-budget'
import { identityQuery, type LastingIds, toLastingIds } from './lasting-ids'

export const FEED_ENTRIES = 50

/** The entries of a feed, and the ids of everything in it. */
type ArticleFeed = Tagged<FeedEntry[]> & { lastingId: LastingIds }

/**
 * The most recent published articles of a list with their full text, for a feed.
 *
 * @returns at most 50 entries; once the texts exceed the limit, later ones only have their summary
 */
export async function findArticleFeed(
  payload: Payload,
  site: SiteView,
  list: 'site' | 'symptom',
  key: ListKey,
): Promise<ArticleFeed> {
  const { docs, identity } = await readTogether(payload, {
    docs: newestQuery(list, key),
    identity: identityQuery,
  })
  const lastingId = toLastingIds(identity)
  const budget = fullTextBudget()
  const fitting = docs.filter(({ body }) => budget.takePictures(figureMediaIds(body).length))
  const all = (read: (doc: (typeof docs)[number]) => number[], of = docs) => [...new Set(of.flatMap(read))]
  const pictureIds = all(({ body }) => figureMediaIds(body), fitting)
  const linkedIds = all(({ body }) => linkedArticleIds(body), fitting)
  const symptomIds = all((doc) => idsOf(doc.symptoms))
  const found = await readTogether(payload, {
    people: bylinesQuery(sql`a.id = any(${idsInSql(all((doc) => idsOf(doc.authors)))})`),
    names: namesQuery(symptomIds),
    pictures: picturesQuery(idsInSql(pictureIds)),
    linked: linkedQuery(linkedIds),
  })
  const people = found.people.map(toByline)
  const vocabulary = toNames(symptomIds, found.names)
  const pictures = toPictures(found.pictures)
  const linkedSlugs = toSlugs(found.linked)
  const entries: FeedEntry[] = []
  for (const doc of docs) {
    const address = `${site.url}/articles/${doc.slug}`
    const summary = shortAnswer(doc, doc.body) || null
    const html = fitting.includes(doc)
      ? await feedArticleHtml(site, {
          address,
          language: doc.language,
          keyPoints: (doc.keyPoints ?? []).map(({ point }) => point),
          body: doc.body as Parameters<typeof feedArticleHtml>[1]['body'],
          references: toReferences(doc.references),
          pictures,
          linkedSlugs,
          isSample: doc.isSample === true,
        })
      : ''
    const about = idsOf(doc.symptoms)
    entries.push({
      id: lastingId('article', doc.id),
      address,
      title: doc.question,
      authors: idsOf(doc.authors).flatMap((id) =>
        people
          .filter((person) => person.id === id)
          .map(({ name, slug }) => ({ name, address: `${site.url}/authors/${slug}` })),
      ),
      summary,
      html: budget.takeText(html) ? html : '',
      language: doc.language,
      publishedAt: doc.publishedAt ?? doc.updatedAt,
      updatedAt: modifiedAt(doc),
      categories: vocabulary.symptoms
        .filter(({ stated }) => stated.some((id) => about.includes(id)))
        .map(({ name }) => name),
    })
  }
  return {
    lastingId,
    view: entries,
    tags: [
      tags.articles,
      ...docs.map(({ id }) => tags.article(id)),
      ...people.map(({ id }) => tags.author(id)),
      ...vocabulary.symptoms.map(({ id }) => tags.symptom(id)),
      ...pictureIds.map(tags.media),
    ],
  }
}

const newestQuery = (list: 'site' | 'symptom', key: ListKey) => sql<ArticleSource>`
  select ${articleColumns} from (${listedIds(list, key, FEED_ENTRIES)}) listed
  -- With an offset each is looked up by its id.
  cross join lateral (select * from articles x where x.id = listed.id offset 0) a
  where ${isPublished} order by listed.published_at desc, listed.id desc`
