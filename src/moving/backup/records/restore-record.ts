import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { keepTransactionAlive } from '@/db/keep-transaction-alive'
import { runInTransaction } from '@/db/run-in-transaction'
import { BackupError } from '../backup-error'
import { checkBackup } from '../check-backup'
import { openPicturePlace, type PicturePlace } from '../place-pictures'
import { fingerprintOf } from '../seal-secret'
import { type FindMissing, gatherArticle } from './gather-article'
import { type RestoredRecord, restoreArticle } from './restore-article'
import { gatherComment, restoreComment } from './restore-comment'

export type RecordOptions = {
  file: string
  /** Names of the migrations of this version. */
  known: readonly string[]
  /** Of the site: numbers of a backup mean the same only on the site that it is of. */
  secret: string
  /** Over what is newer, too. */
  overwrite: boolean
  /** Does everything, and takes it back. */
  dryRun: boolean
} & ({ article: string } | { comment: number })

/** Takes a transaction back. */
class DryRun extends Error {
  constructor(readonly result: RestoredRecord) {
    super('dry run')
  }
}

/**
 * Brings one article or comment of a backup back into the site it is of, in one transaction.
 *
 * @throws BackupError in words for the operator; nothing is changed then
 */
export async function restoreRecord(payload: Payload, options: RecordOptions): Promise<RestoredRecord> {
  const { manifest } = await checkBackup(options.file, options.known)
  if (manifest.secretFingerprint !== fingerprintOf(options.secret)) {
    throw new BackupError(
      'The backup is of another site, or of before its secret was changed: its numbers would mean something else here.',
    )
  }
  await checkSchema(payload, options.known)
  const pictures = await openPicturePlace()
  try {
    const apply = await gather(payload, options, pictures)
    return await runInTransaction(payload, async (req) => {
      const result = await apply(req)
      if (options.dryRun) throw new DryRun(result)
      // Sending pictures to S3 may take longer than a transaction may be idle.
      const isPlaced = keepTransactionAlive(req)
      await pictures.place().finally(isPlaced)
      return result
    })
  } catch (error) {
    if (error instanceof DryRun) return error.result
    throw explain(error)
  } finally {
    await pictures.discard()
  }
}

async function checkSchema(payload: Payload, known: readonly string[]): Promise<void> {
  const { rows } = await (await connectionOf(payload)).execute(sql`select name from payload_migrations`)
  const there = new Set(rows.map(({ name }) => name))
  if (!known.every((name) => there.has(name)))
    throw new BackupError('The database is of an older version. Run npm run migrate first.')
}

/** Reads what is needed before the transaction, which must not wait for gigabytes. */
async function gather(payload: Payload, options: RecordOptions, pictures: PicturePlace) {
  if ('comment' in options) {
    const gathered = await gatherComment(options.comment, options)
    return (req: PayloadRequest) => restoreComment(req, gathered)
  }
  const { file, known, article } = options
  const findMissing: FindMissing = (table, ids) => missingOf(payload, table, ids)
  const gathered = await gatherArticle(article, { file, known, findMissing, picture: pictures.take })
  return (req: PayloadRequest) => restoreArticle(req, gathered, options.overwrite)
}

async function missingOf(payload: Payload, table: string, ids: Iterable<string>): Promise<Set<string>> {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select wanted.id from unnest(${`{${[...ids].join(',')}}`}::int[]) wanted (id)
    where not exists (select 1 from ${sql.identifier(table)} there where there.id = wanted.id)`)
  return new Set(rows.map(({ id }) => String(id)))
}

/** What the database refuses, such as a column that must be filled since then. */
function explain(error: unknown): unknown {
  const { cause } = error as { cause?: unknown }
  const refused = cause instanceof Error ? cause : error
  if (!(refused instanceof Error) || !('code' in refused) || !/^2[23]/.test(String(refused.code)))
    return error
  return new BackupError(`This version of the site refuses it: ${refused.message}. Nothing was changed.`, {
    cause: error,
  })
}
