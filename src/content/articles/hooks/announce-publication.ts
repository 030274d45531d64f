import type { PayloadRequest } from 'payload'
import type { PublishedArticle } from '@/cache/tags'
import { announce } from '@/desk/webhooks/announce'
import type { Article } from '@/payload-types'

/**
 * Tells other programs of an article's public change.
 *
 * @param article as it is now: what readers see, if `after` says that they see it
 */
export async function announcePublication(
  req: PayloadRequest,
  article: Pick<Article, 'id' | 'language' | 'question' | 'summary'>,
  before: PublishedArticle | null,
  after: PublishedArticle | null,
): Promise<void> {
  const { id, language, question, summary } = article
  if (!after) {
    if (before) await announce(req, 'article.withdrawn', { article: id, slug: before.slug })
    return
  }
  const isCorrected = before !== null && (after.corrections ?? 0) > (before.corrections ?? 0)
  await announce(req, isCorrected ? 'article.corrected' : 'article.published', {
    article: id,
    slug: after.slug,
    language,
    question,
    summary: summary ?? null,
    publishedAt: after.publishedAt ?? null,
  })
}
