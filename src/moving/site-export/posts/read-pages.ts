import { findPictures } from '@/content/media/find-pictures'
import { published } from '@/db/published'
import type { Page } from '@/payload-types'
import { figureMediaIds } from '@/rich-text/read-block'
import { batch, inBatches } from './in-batches'
import type { Post } from './post'
import { postHtml } from './post-html'
import { type PostsAsked, pictureOf } from './posts-asked'

/** Every page about the site. */
export async function* readPages(asked: PostsAsked): AsyncGenerator<Post> {
  const { payload, withDrafts } = asked
  const pages = inBatches<Page>(async (after) => {
    const { docs } = await payload.find({
      ...batch,
      collection: 'pages',
      where: { and: [withDrafts ? {} : published(), { id: { greater_than: after } }] },
    })
    return docs
  })
  for await (const page of pages) yield toPost(asked, page)
}

async function toPost({ payload, site }: PostsAsked, page: Page): Promise<Post> {
  const { id, title, publishedAt, updatedAt, body } = page
  const slug = page.slug || `draft-${id}`
  const pictures = await findPictures({ payload }, figureMediaIds(body))
  const isPublished = page._status === 'published'
  return {
    kind: 'page',
    id,
    slug,
    title,
    path: `/about/${slug}`,
    language: site.language,
    summary: null,
    status: isPublished ? 'published' : 'draft',
    stage: null,
    publishedAt: publishedAt ?? (isPublished ? updatedAt : null),
    modifiedAt: updatedAt,
    ...{ authors: [], reviewer: null, reviewedOn: null, reviewDue: null, symptoms: [], bodySystems: [] },
    ...{ keyPoints: [], references: [], corrections: [], conflictOfInterest: null, image: null },
    html: await postHtml(site, { body, language: site.language, pictures }),
    pictures: Object.values(pictures).map(pictureOf),
    comments: async function* () {},
  }
}
