import { stringify } from 'yaml'
import { footnotes } from './footnotes'
import type { Post, PostPicture } from './post'
import { toMarkdown } from './to-markdown'

/** Where the pictures are, from where the texts are. */
const PICTURES_BESIDE = '../pictures'

/** A text as Markdown (GFM) with front matter, which our import and static site generators read. */
export async function markdownFile(post: Post): Promise<string> {
  const front = {
    title: post.title,
    slug: post.slug,
    type: post.kind,
    ...(post.status === 'draft' ? { draft: true } : {}),
    date: post.publishedAt,
    lastmod: post.modifiedAt,
    lang: post.language,
    permalink: post.path,
    summary: post.summary,
    authors: post.authors.map(({ name, slug }) => ({ name, slug })),
    reviewer: post.reviewer && { name: post.reviewer.name, slug: post.reviewer.slug },
    reviewed: post.reviewedOn,
    reviewDue: post.reviewDue,
    stage: post.stage,
    categories: post.bodySystems.map(({ name }) => name),
    tags: post.symptoms.map(({ name }) => name),
    image: post.image && besideOf(post.image),
    keyPoints: post.keyPoints,
    // Old ones have no key, and are never cited.
    references: post.references.map((reference, index) =>
      withoutEmpty({ ...reference, key: reference.key ?? `reference-${index + 1}` }),
    ),
    corrections: post.corrections,
    conflictOfInterest: post.conflictOfInterest,
  }
  const text = await toMarkdown(picturesBeside(post))
  const parts = [text, footnotes(post.references).trim()].filter((part) => part !== '')
  return `---\n${stringify(withoutEmpty(front), { lineWidth: 0 })}---\n\n${parts.join('\n\n')}\n`
}

const besideOf = ({ name }: PostPicture) => `${PICTURES_BESIDE}/${encodeURIComponent(name)}`

/** React writes each attribute in double quotes, so that an address is found without a parser. */
const picturesBeside = ({ html, pictures }: Post) =>
  pictures.reduce(
    (text, picture) => text.replaceAll(` src="${picture.src}"`, ` src="${besideOf(picture)}"`),
    html,
  )

const withoutEmpty = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
