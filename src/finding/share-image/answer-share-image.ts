import type { Payload } from 'payload'
import { tagHeader } from '@/cache/fold-tags'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findBylines } from '@/content/authors/find-bylines'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { type ShareCard, type ShareSource, shareCard, siteCard } from '@/html/share-card'
import { answer, isSlug, missing } from '@/site/answers/answer'
import { drawShareImage } from './draw-share-image'

/** GET of the picture of a published article. */
export function answerShareImage(slug: string): Promise<Response> {
  const path = `/articles/${slug}/share.png`
  return answer(path, async (context) => {
    const { payload, site } = context
    const found = isSlug(slug) ? await findShareSource(payload, slug) : null
    if (!found) return missing(context, path)
    return picture(shareCard(site, found.view), [...found.tags, tags.site])
  })
}

/** GET of the picture of the whole site. */
export const answerSiteShareImage = (): Promise<Response> =>
  answer('/share.png', async ({ site }) => picture(siteCard(site), [tags.site]))

async function picture(card: ShareCard, pageTags: string[]): Promise<Response> {
  return new Response(new Uint8Array(await drawShareImage(card)), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Tag': tagHeader(pageTags),
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function findShareSource(payload: Payload, slug: string): Promise<Tagged<ShareSource> | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: { question: true, authors: true, reviewedOn: true, publishedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const article = docs[0]
  if (!article) return null
  const authors = await findBylines(payload, idsOf(article.authors))
  return {
    view: {
      question: article.question,
      authors,
      reviewedOn: article.reviewedOn ?? null,
      publishedAt: article.publishedAt ?? '',
    },
    tags: [tags.article(article.id), ...authors.map(({ id }) => tags.author(id))],
  }
}
