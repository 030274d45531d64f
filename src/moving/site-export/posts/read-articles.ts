import type { ArticleView } from '@/content/articles/article-view'
import { findArticle, toView } from '@/content/articles/find-article'
import { completeDraft } from '@/content/articles/preview/complete-draft'
import { numbersOf } from '@/content/articles/view/reference-numbers'
import { findPictures } from '@/content/media/find-pictures'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import type { Article } from '@/payload-types'
import { batch, inBatches } from './in-batches'
import type { Post } from './post'
import { postHtml } from './post-html'
import { type PostsAsked, pictureOf } from './posts-asked'
import { readComments } from './read-comments'

/** Every article, one after the other: what is published, as readers see it, then drafts. */
export async function* readArticles(asked: PostsAsked): AsyncGenerator<Post> {
  for await (const row of eachArticle(asked, published())) {
    const found = await findArticle(asked.payload, row.slug, asked.site)
    // One that was withdrawn meanwhile is left out.
    if (found) yield toPost(asked, found.view, { status: 'published', row })
  }
  if (!asked.withDrafts) return
  for await (const row of eachArticle(asked, { _status: { equals: 'draft' } })) {
    const view = await readDraft(asked, row.id)
    // A draft may have no slug yet, and none is another's.
    const slug = row.slug || `draft-${row.id}`
    if (view) yield toPost(asked, { ...view, slug }, { status: 'draft', row })
  }
}

type Row = Pick<Article, 'id' | 'slug' | 'stage' | 'image' | 'publishedAt'>

const eachArticle = ({ payload }: PostsAsked, which: ReturnType<typeof published>) =>
  inBatches<Row>(async (after) => {
    const { docs } = await payload.find({
      ...batch,
      collection: 'articles',
      where: { and: [which, { id: { greater_than: after } }] },
      select: { slug: true, stage: true, image: true, publishedAt: true },
    })
    return docs
  })

/** Its newest version, which may lack anything. */
async function readDraft({ payload, site }: PostsAsked, id: number): Promise<ArticleView | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const [draft] = docs
  return draft ? (await toView(payload, completeDraft(draft, draft.updatedAt), site)).view : null
}

async function toPost(
  { payload, site, withPrivateData }: PostsAsked,
  view: ArticleView,
  { status, row }: { status: Post['status']; row: Row },
): Promise<Post> {
  const imageIds = idsOf(row.image)
  const [image] = Object.values(await findPictures({ payload }, imageIds)).map(pictureOf)
  const inText = Object.values(view.pictures).map(pictureOf)
  return {
    kind: 'post',
    id: view.id,
    slug: view.slug,
    title: view.question,
    path: `/articles/${view.slug}`,
    language: view.language,
    summary: view.summary,
    status,
    stage: row.stage ?? null,
    publishedAt: status === 'published' ? view.publishedAt : (row.publishedAt ?? null),
    modifiedAt: view.modifiedAt,
    authors: view.authors.map(({ slug, name }) => ({ slug, name })),
    reviewer: view.reviewer && { slug: view.reviewer.slug, name: view.reviewer.name },
    reviewedOn: view.reviewedOn,
    reviewDue: view.reviewDue,
    symptoms: view.symptoms.map(({ slug, name }) => ({ slug, name })),
    bodySystems: view.bodySystems.map(({ slug, name }) => ({ slug, name })),
    keyPoints: view.keyPoints,
    references: view.references,
    corrections: view.corrections,
    conflictOfInterest: view.conflictOfInterest,
    image: image ?? null,
    html: await postHtml(site, { ...view, references: numbersOf(view.references) }),
    pictures: [...inText.filter(({ id }) => id !== image?.id), ...(image ? [image] : [])],
    comments: () => readComments(payload, site, { article: view.id, withPrivateData }),
  }
}
