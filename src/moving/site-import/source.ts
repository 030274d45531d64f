/** A remark about a place in the file, counted from 1. */
export type SourceProblem = { line: number; message: string }

export type SourceAuthor = { login: string; name: string; line: number }

/** A category or tag. `slug`: unique in its kind; `address`: of its page, from the site's root, if the export tells it. */
export type SourceTerm = { kind: 'category' | 'tag'; slug: string; name: string; address?: string }

export type SourceComment = {
  id: string
  parent: string | null
  name: string
  /** HTML. */
  text: string
  /** ISO 8601; null if the file has no possible one. */
  at: string | null
  status: 'approved' | 'pending' | 'spam'
  /** Only their keyed hashes are stored. */
  email: string | null
  address: string | null
  line: number
}

/** What a text rests on, by the key with which it is cited. */
export type SourceReference = {
  key: string
  title: string
  publisher: string | null
  year: number | null
  url: string | null
  accessedOn: string | null
}

/** The other site's word about who may read it. */
export type SourceStatus = 'published' | 'draft' | 'private'

/** A post or page of another site. */
export type SourceItem = {
  kind: 'post' | 'page'
  id: string
  line: number
  title: string
  slug: string | null
  /** Its URL there. */
  address: string | null
  status: SourceStatus
  publishedAt: string | null
  author: string | null
  /** Who wrote it with its author. */
  otherAuthors?: string[]
  html: string
  excerpt: string
  /** BCP 47, if the text names another one than its site. */
  language?: string
  keyPoints?: string[]
  references?: SourceReference[]
  terms: SourceTerm[]
  comments: SourceComment[]
  /** The id of its picture in the other site's library. */
  picture: string | null
  /** What could not be read of it. */
  notes: string[]
  /** The values of its custom fields, which a mapping may give a meaning. */
  fields?: Record<string, string[]>
  /** URLs that it had before. */
  oldAddresses?: string[]
  /** What it has and we do not take: counted in the report. */
  leftOut: string[]
}

/** A file in the other site's library. */
export type SourceAttachment = {
  id: string
  line: number
  url: string
  title: string
  alt: string
  caption: string
  /** The id of the post that it belongs to, and its place among the pictures of that. */
  parent?: string
  order?: number
}

/** `format`: WordPress' texts have shortcodes and line breaks of their own; without one it is WordPress. */
export type SourceSite = {
  address: string
  title: string
  language: string
  version: string | null
  format?: 'ghost' | 'markdown' | 'html' | 'table'
}

/** What a reader of an export finds, in the order of the file. */
export type SourceEvent =
  | { type: 'site'; site: SourceSite }
  | { type: 'author'; author: SourceAuthor }
  | { type: 'term'; term: SourceTerm }
  | { type: 'attachment'; attachment: SourceAttachment; leftOut?: string[] }
  | { type: 'item'; item: SourceItem }
  /** A text that others show as a part of them. */
  | { type: 'pattern'; id: string; html: string }
  /** Of a kind, or in a state, that is not imported; `within`: what it had besides. */
  | { type: 'left out'; what: string; line: number; within?: string[] }
  | { type: 'problem'; problem: SourceProblem }

/** An export that cannot be read at all. */
export class SourceFileError extends Error {
  override name = 'SourceFileError'
}

/** An export that does not say from which site it is: somebody has to. */
export class SiteNeededError extends SourceFileError {
  override name = 'SiteNeededError'
}
