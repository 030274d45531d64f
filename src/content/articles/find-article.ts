import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import type { CommentList } from '@/community/comments/comment-view'
import { findThreads } from '@/community/comments/find-threads'
import { closesIn, takesComments } from '@/community/comments/takes-comments'
import { findBylines, photoTags } from '@/content/authors/find-bylines'
import { findPictures } from '@/content/media/find-pictures'
import { findSymptomNames } from '@/content/symptoms/find-names'
import { readDatabaseClock } from '@/db/database-clock'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import type { SharePicture } from '@/html/open-graph'
import type { Article } from '@/payload-types'
import { linkedArticleIds } from '@/rich-text/linked-article-ids'
import { figureMediaIds } from '@/rich-text/read-block'
import type { Site } from '@/site/settings/load-site'
import type { ArticleView, Reference } from './article-view'
import { findRelated } from './find-related'
import { modifiedAt } from './modified-at'
import { searchDescription, searchTitle } from './search-preview/search-texts'
import { sharePicture } from './share-picture'

/** `now`: by the database's clock, which is read if absent. */
export type CommentRules = Pick<Site, 'commentsOpen' | 'commentsCloseAfterDays' | 'commentsOrder'> & {
  now?: Date
}

/** `freshForMs`: how long the page stays fresh by itself, in milliseconds; Infinity: until a purge. */
export type FoundArticle = Tagged<ArticleView> & { freshForMs: number }

const noComments: CommentList = {
  items: [],
  total: 0,
  page: 1,
  pages: 1,
  order: 'oldest',
  settlesInMs: Infinity,
}

/**
 * The published article with this slug, with all data of its page.
 *
 * @param rules when comments are open, and their order
 * @returns null if there is none that readers may see
 */
export async function findArticle(
  payload: Payload,
  slug: string,
  rules: CommentRules,
): Promise<FoundArticle | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const article = docs[0]
  return article ? toView(payload, article, rules) : null
}

/**
 * All data of an article's page, from the stored article.
 *
 * @param article complete enough to be published; links, comments and related articles are the public ones
 */
export async function toView(payload: Payload, article: Article, rules: CommentRules): Promise<FoundArticle> {
  const authorIds = idsOf(article.authors)
  const reviewerIds = idsOf(article.reviewer)
  const symptomIds = idsOf(article.symptoms)
  const imageIds = idsOf(article.image)
  const linkedIds = linkedArticleIds(article.body)
  const figureIds = figureMediaIds(article.body)
  const [now, people, vocabulary, comments, linkedSlugs, pictures, share] = await Promise.all([
    rules.now ?? readDatabaseClock(payload),
    findBylines(payload, [...new Set([...authorIds, ...reviewerIds])]),
    findSymptomNames(payload, symptomIds),
    findThreads(payload, article.id, rules.commentsOrder),
    findLinkedSlugs(payload, linkedIds),
    findPictures({ payload }, figureIds),
    findSharePicture(payload, imageIds[0]),
  ])
  const systemIds = vocabulary.bodySystems.map(({ id }) => id)
  const related = await findRelated(
    payload,
    article,
    vocabulary.symptoms.map(({ id }) => id),
    systemIds,
  )
  const person = (id: number) => people.filter((candidate) => candidate.id === id)
  const reviewer = reviewerIds.flatMap(person)[0]
  return {
    view: {
      id: article.id,
      slug: article.slug,
      language: article.language,
      question: article.question,
      searchTitle: searchTitle(article),
      summary: article.summary || null,
      description: searchDescription(article, article.body),
      sharePicture: share,
      keyPoints: (article.keyPoints ?? []).map(({ point }) => point),
      body: article.body as ArticleView['body'],
      linkedSlugs,
      pictures,
      conflictOfInterest: article.conflictOfInterest || null,
      symptoms: vocabulary.symptoms,
      bodySystems: vocabulary.bodySystems,
      authors: authorIds.flatMap(person),
      reviewer: reviewer ?? null,
      reviewedOn: article.reviewedOn ?? null,
      reviewDue: article.reviewDue ?? null,
      publishedAt: article.publishedAt ?? article.createdAt,
      modifiedAt: modifiedAt(article),
      references: toReferences(article.references),
      corrections: (article.corrections ?? []).map(({ date, text }) => ({ date, text })),
      comments: { ...(comments ?? noComments), open: takesComments(rules, article, now) },
      related,
      isSample: article.isSample === true,
    },
    freshForMs: Math.min(closesIn(rules, article, now), (comments ?? noComments).settlesInMs),
    tags: [
      tags.article(article.id),
      ...people.map(({ id }) => tags.author(id)),
      ...photoTags(people),
      ...new Set(vocabulary.symptoms.flatMap(({ id, stated }) => [id, ...stated]).map(tags.symptom)),
      ...vocabulary.bodySystems.map(({ id }) => tags.bodySystem(id)),
      ...[...figureIds, ...imageIds].map(tags.media),
      ...[...linkedIds, ...related.map(({ id }) => id)].map(tags.article),
    ],
  }
}

export function toReferences(stored: Article['references']): Reference[] {
  return (stored ?? []).map((reference) => ({
    key: reference.key ?? null,
    title: reference.title,
    publisher: reference.publisher ?? null,
    year: reference.year ?? null,
    url: reference.url ?? null,
    accessedOn: reference.accessedOn ?? null,
  }))
}

/** Slugs of the published articles among these, by id. */
export async function findLinkedSlugs(payload: Payload, ids: number[]): Promise<Record<number, string>> {
  if (ids.length === 0) return {}
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { in: ids } }] },
    select: { slug: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return Object.fromEntries(docs.map(({ id, slug }) => [id, slug]))
}

async function findSharePicture(payload: Payload, id: number | undefined): Promise<SharePicture | null> {
  if (id === undefined) return null
  const media = await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
  })
  return media ? sharePicture(media) : null
}
