import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import type { CommentList } from '@/community/comments/comment-view'
import { placesQuery, toThreads } from '@/community/comments/find-threads'
import { closesIn, takesComments } from '@/community/comments/takes-comments'
import { bylinesQuery, toByline } from '@/content/authors/bylines-query'
import { photoTags } from '@/content/authors/find-bylines'
import { toPictures } from '@/content/media/find-pictures'
import { picturesQuery } from '@/content/media/pictures-query'
import { namesQuery, toNames } from '@/content/symptoms/find-names'
import { clockQuery } from '@/db/database-clock'
import { idsOf } from '@/db/ids-of'
import { readTogether } from '@/db/read-together'
import type { Article } from '@/payload-types'
import { linkedArticleIds } from '@/rich-text/linked-article-ids'
import { figureMediaIds } from '@/rich-text/read-block'
import type { Site } from '@/site/settings/load-site'
import type { ArticleView, Reference } from './article-view'
import { linkedQuery, toSlugs } from './find-linked-slugs'
import { relatedQuery } from './find-related'
import { modifiedAt } from './modified-at'
import { type ArticleSource, readArticle } from './read-article'
import { searchDescription, searchTitle } from './search-preview/search-texts'
import { sharePicture } from './share-picture'
import { toTeaser } from './teasers-query'

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
  const article = await readArticle(payload, slug)
  return article ? toView(payload, article, rules) : null
}

/**
 * All data of an article's page, from the stored article.
 *
 * @param article complete enough to be published; links, comments and related articles are the public ones
 */
export async function toView(
  payload: Payload,
  article: ArticleSource,
  rules: CommentRules,
): Promise<FoundArticle> {
  const authorIds = idsOf(article.authors)
  const reviewerIds = idsOf(article.reviewer)
  const symptomIds = idsOf(article.symptoms)
  const imageIds = idsOf(article.image)
  const linkedIds = linkedArticleIds(article.body)
  const figureIds = figureMediaIds(article.body)
  const found = await readTogether(payload, {
    clock: clockQuery,
    people: bylinesQuery(sql`a.id = any(${list([...authorIds, ...reviewerIds])})`),
    names: namesQuery(symptomIds),
    places: placesQuery(article.id, rules.commentsOrder),
    linked: linkedQuery(linkedIds),
    pictures: picturesQuery(list([...figureIds, ...imageIds])),
    related: relatedQuery(article, symptomIds),
  })
  const now = rules.now ?? new Date(found.clock[0]?.now ?? Number.NaN)
  const people = found.people.map(toByline)
  const vocabulary = toNames(symptomIds, found.names)
  const comments = (await toThreads(payload, found.places, rules.commentsOrder)) ?? noComments
  const related = found.related.map(toTeaser)
  const image = found.pictures.find(({ id }) => id === imageIds[0])
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
      sharePicture: image ? sharePicture(image) : null,
      keyPoints: (article.keyPoints ?? []).map(({ point }) => point),
      body: article.body as ArticleView['body'],
      linkedSlugs: toSlugs(found.linked),
      pictures: toPictures(found.pictures),
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
      comments: { ...comments, open: takesComments(rules, article, now) },
      related,
      isSample: article.isSample === true,
    },
    freshForMs: Math.min(closesIn(rules, article, now), comments.settlesInMs),
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

const list = (ids: number[]) => sql`${sql.param(ids)}::int[]`
