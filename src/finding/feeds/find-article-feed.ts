import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { toReferences } from '@/content/articles/find-article'
import { findLinkedSlugs } from '@/content/articles/find-linked-slugs'
import { modifiedAt } from '@/content/articles/modified-at'
import { shortAnswer } from '@/content/articles/search-preview/search-texts'
import { findBylines } from '@/content/authors/find-bylines'
import type { ListKey } from '@/content/lists/list-names'
import { listedIds } from '@/content/lists/listed-articles'
import { findPictures } from '@/content/media/find-pictures'
import { findSymptomNames } from '@/content/symptoms/find-names'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { readTogether } from '@/db/read-together'
import type { SiteView } from '@/html/site-view'
import { linkedArticleIds } from '@/rich-text/linked-article-ids'
import { figureMediaIds } from '@/rich-text/read-block'
import { feedArticleHtml } from './feed-article-html'
import type { FeedEntry } from './feed-view'
import { fullTextBudget } from './full-text-budget'
import { readLastingIds } from './lasting-ids'

export const FEED_ENTRIES = 50

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
): Promise<Tagged<FeedEntry[]>> {
  const { newest } = await readTogether(payload, { newest: listedIds(list, key, FEED_ENTRIES) })
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { in: newest.map(({ id }) => id) } }] },
    select: {
      slug: true,
      question: true,
      summary: true,
      language: true,
      keyPoints: true,
      body: true,
      references: true,
      authors: true,
      symptoms: true,
      publishedAt: true,
      updatedAt: true,
      corrections: true,
      isSample: true,
    },
    sort: '-publishedAt',
    depth: 0,
    limit: FEED_ENTRIES,
    pagination: false,
    overrideAccess: false,
  })
  const budget = fullTextBudget()
  const fitting = docs.filter(({ body }) => budget.takePictures(figureMediaIds(body).length))
  const all = (read: (doc: (typeof docs)[number]) => number[], of = docs) => [...new Set(of.flatMap(read))]
  const pictureIds = all(({ body }) => figureMediaIds(body), fitting)
  const linkedIds = all(({ body }) => linkedArticleIds(body), fitting)
  const [lastingId, people, vocabulary, pictures, linkedSlugs] = await Promise.all([
    readLastingIds(payload),
    findBylines(
      payload,
      all((doc) => idsOf(doc.authors)),
    ),
    findSymptomNames(
      payload,
      all((doc) => idsOf(doc.symptoms)),
    ),
    findPictures({ payload }, pictureIds),
    findLinkedSlugs(payload, linkedIds),
  ])
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
    const symptomIds = idsOf(doc.symptoms)
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
        .filter(({ stated }) => stated.some((id) => symptomIds.includes(id)))
        .map(({ name }) => name),
    })
  }
  return {
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
