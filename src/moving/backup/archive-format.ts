import { z } from 'zod'

/** Names of the parts of an archive; docs/operations/backup.md describes it. */
export const HEAD = 'symptom-database-backup.json'
export const ROWS = 'rows/'
export const PICTURES = 'pictures/'
export const SECRET = 'secret.json'
export const MANIFEST = 'manifest.json'

export const FORMAT = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** The first part: enough to refuse a foreign or newer archive before the rest is read. */
export const headSchema = z.object({
  format: z.literal('symptom-database-backup'),
  formatVersion: z.int().min(1),
  madeAt: z.iso.datetime(),
  /** The public URL of the site. */
  site: z.string(),
  postgres: z.string(),
  /** Names of the migrations that its schema is made of. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string().min(1), columns: z.array(z.string().min(1)).min(1) })),
})
export type ArchiveHead = z.infer<typeof headSchema>

/** An encrypted secret: scrypt (RFC 7914) makes the key of AES-256-GCM from the passphrase. Binary values in base64. */
export const sealedSecretSchema = z.object({
  cipher: z.literal('scrypt + aes-256-gcm'),
  cost: z.int().min(1024).max(1_048_576),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  sealed: z.base64(),
})
export type SealedSecret = z.infer<typeof sealedSecretSchema>

/** The last part: an archive without it is cut. */
export const manifestSchema = z.object({
  rows: z.array(z.object({ table: z.string(), rows: count, bytes: count, sha256: hash })),
  sequences: z.array(
    z.object({ name: z.string().min(1), last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  pictures: z.array(z.object({ name: z.string(), bytes: count, sha256: hash })),
  /** Files that were deleted while the backup was made. */
  missingPictures: z.array(z.string()),
  /** Says whether a secret is the one of the site, without giving it away. */
  secretFingerprint: hash,
  sealedSecret: hash.nullable(),
  head: hash,
})
export type ArchiveManifest = z.infer<typeof manifestSchema>
