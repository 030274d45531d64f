import type { Payload } from 'payload'
import type { z } from 'zod'
import { findArticle } from '@/content/articles/find-article'
import { readLastingIds } from '@/finding/feeds/lasting-ids'
import type { Site } from '@/site/settings/load-site'
import { articleContent, type ContentFormat } from '../article-content'
import { linkTo, teaserOf } from '../links'
import type { Found } from '../operations/operation'
import type { article } from '../schemas/answers'

type Answer = Required<z.infer<typeof article>>

/** A published article with its text, or null if there is none that readers may see. */
export async function findArticleAnswer(
  payload: Payload,
  site: Site,
  slug: string,
  format: ContentFormat,
): Promise<Found<Answer> | null> {
  const found = await findArticle(payload, slug, site)
  if (!found) return null
  const { view, tags, freshForMs } = found
  const lastingId = await readLastingIds(payload)
  const answer: Answer = {
    id: lastingId('article', view.id),
    slug: view.slug,
    url: `${site.url}/articles/${view.slug}`,
    language: view.language,
    question: view.question,
    summary: view.summary,
    authors: view.authors.map(linkTo(site, 'authors')),
    symptoms: view.symptoms.map(linkTo(site, 'symptoms')),
    publishedAt: view.publishedAt,
    modifiedAt: view.modifiedAt,
    keyPoints: view.keyPoints,
    content: { format, text: await articleContent(site, view, format) },
    bodySystems: view.bodySystems.map(linkTo(site, 'body')),
    reviewer: view.reviewer && linkTo(site, 'authors')(view.reviewer),
    reviewedOn: view.reviewedOn,
    reviewDue: view.reviewDue,
    conflictOfInterest: view.conflictOfInterest,
    references: view.references.map(({ key: _, ...shown }) => shown),
    corrections: view.corrections,
    comments: { total: view.comments.total, open: view.comments.open },
    related: view.related.map(teaserOf(site)),
    disclaimer: site.disclaimer,
    isSample: view.isSample,
  }
  return { view: answer, tags, freshForMs }
}
