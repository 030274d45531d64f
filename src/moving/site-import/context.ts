import type { CollectionSlug, Payload } from 'payload'
import type { PictureList } from './picture-list'
import type { ImportRecord } from './records'
import type { ImportReport } from './report'
import type { Survey } from './survey'
import type { NamedSymptom } from './system-symptoms'

export type SiteImportOptions = {
  /** Publish what was published there and whose author has a public profile; else everything becomes a draft. */
  publish: boolean
  /** Overwrite changes that editors made since the last import. */
  overwrite: boolean
  dryRun: boolean
  /** The folder with the other site's pictures. */
  media: string | null
  /** For those that no folder has: where its pictures are, and how they are fetched from there. */
  listed?: PictureList & { fetch: (address: string) => Promise<Buffer> }
}

/** A profile for a name in the export. */
export type KnownAuthor = { id: number; isPublic: boolean }

/** What all steps of one import share. */
export type ImportContext = {
  payload: Payload
  options: SiteImportOptions
  survey: Survey
  /** Of this site, by `recordKey`: profiles and pictures, and what the current step needs. */
  records: Map<string, ImportRecord>
  /** By login; null: several profiles have the name. */
  authors: Map<string, KnownAuthor | null>
  /** Ids of symptoms by `termKey`. */
  symptoms: ReadonlyMap<string, number[]>
  /** The symptoms of the body systems that a category or tag is, by `termKey`. */
  ofSystems: ReadonlyMap<string, readonly NamedSymptom[]>
  /** Where the old pages of categories and tags lead now, by `addressKey`. */
  termPages: Map<string, string>
  /** Ids of pictures by their id there, and by their URL there without its size. */
  pictures: Map<string, number>
  /** Ids there of the pictures that belong to a post, in their order, by its id. */
  attached: ReadonlyMap<string, readonly string[]>
  /** Days that commenters' private data is kept. */
  contactDays: number
  report: ImportReport
  /** The id of the run's batch, which begins with the first write. */
  batch: () => Promise<number>
}

export const SECTIONS = { post: '/articles', page: '/about', author: '/authors' } as const

export const COLLECTIONS = { post: 'articles', page: 'pages' } as const satisfies Record<
  string,
  CollectionSlug
>
