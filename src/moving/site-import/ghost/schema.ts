import { z } from 'zod'

/** Older versions count, newer ones have hexadecimal ids. */
const id = z.union([z.string().regex(/^[\w-]{1,64}$/u), z.number().int()]).transform(String)
const text = z.string().nullish()
/** ISO 8601, or milliseconds in older versions. */
const time = z.union([z.string(), z.number()]).nullish()

/** A post or page of a Ghost export. */
export const ghostPost = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  feature_image: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: text,
  visibility: text,
  custom_excerpt: text,
  published_at: time,
  author_id: id.nullish(),
  featured: z.union([z.boolean(), z.number()]).nullish(),
  codeinjection_head: text,
  codeinjection_foot: text,
  canonical_url: text,
})
export type GhostPost = z.infer<typeof ghostPost>

export const ghostUser = z.object({ id, name: text, slug: text })
export const ghostTag = z.object({ id, name: text, slug: text, visibility: text })
export const ghostSetting = z.object({ key: z.string(), value: z.unknown() })
export const postTag = z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })
export const postAuthor = z.object({ post_id: id, author_id: id, sort_order: z.number().nullish() })
export const postMeta = z.object({
  post_id: id,
  feature_image_alt: text,
  feature_image_caption: text,
  meta_description: text,
})

const rows = z.array(z.unknown()).default([])
const database = z.object({
  meta: z.object({ version: z.unknown() }).optional(),
  data: z.object({
    posts: z.array(z.unknown()),
    users: rows,
    tags: rows,
    settings: rows,
    members: rows,
    comments: rows,
    snippets: rows,
    posts_tags: rows,
    posts_authors: rows,
    posts_meta: rows,
  }),
})

/** The database of an export; older versions have it at the top. Its rows are checked one by one. */
export const ghostExport = z.union([
  z.object({ db: z.array(database).min(1) }).transform(({ db: [first] }) => first),
  database,
])
