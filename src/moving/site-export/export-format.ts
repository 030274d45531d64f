import { z } from 'zod'

/** Names in an export of rows; docs/operations/exporting.md describes it. */
export const MANIFEST = 'manifest.json'
export const SCHEMA = 'schema.json'
export const DATA = 'data'
export const PICTURES = 'pictures'
export const EXPORT_FORMAT = 'symptom-database-export'
export const EXPORT_VERSION = 1

export const dataFile = (collection: string) => `${DATA}/${collection}.jsonl`

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** Written last: a folder without it is no export. */
export const exportManifestSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  formatVersion: z.int().min(1),
  madeAt: z.iso.datetime(),
  /** The public URL of the site. */
  site: z.string(),
  withPrivateData: z.boolean(),
  /** Names of the migrations that the site's schema is made of. */
  migrations: z.array(z.string()).min(1),
  collections: z.array(z.object({ name: z.string(), lines: count, bytes: count, sha256: hash })),
  pictures: z.array(z.object({ name: z.string(), bytes: count, sha256: hash })),
  /** Files that the site names and does not have. */
  missingPictures: z.array(z.string()),
  /** Everything else: the schema. */
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: hash })),
})
export type ExportManifest = z.infer<typeof exportManifestSchema>
