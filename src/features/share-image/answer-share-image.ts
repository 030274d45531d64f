import type { Payload } from 'payload'
import { tagHeader } from '@/cache/fold-tags'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { findBylines } from '@/features/authors/find-bylines'
import { answer, isSlug, missing } from '@/features/site/answer'
import { drawShareImage } from './draw-share-image'
import { type ShareSource, shareCard } from './share-card'

/** GET of the picture of a published article. */
export function answerShareImage(slug: string): Promise<Response> {
  const path = `/articles/${slug}/share.png`
  return answer(path, async (context) => {
    const { payload, site } = context
    const found = isSlug(slug) ? await findShareSource(payload, slug) : null
    if (!found) return missing(context, path)
    const picture = await drawShareImage(shareCard(site, found.view))
    return new Response(new Uint8Array(picture), {
      headers: {
        'Content-Type': 'image/png',
        'Cache-Tag': tagHeader([...found.tags, tags.site]),
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'X-Content-Type-Options': 'nosniff',
      },
    })
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
