import { BucketError } from '@/s3/bucket-error'
import { whyNotWritten } from '@/server/postgres/write-error'

/** Why a backup or a restore cannot be done, in words for the person at the terminal. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/**
 * A failed write as a sentence.
 *
 * @param what was to be written
 * @returns the error itself if the file system did not report it
 */
export function explainWrite(what: string, error: unknown): unknown {
  const reason = whyNotWritten(error)
  return reason ? new BackupError(`Cannot write ${what}: ${reason}.`, { cause: error }) : error
}

/** @throws BackupError with the words of an S3 server’s failure; any other error as it is */
export function explainStore(error: unknown): never {
  throw error instanceof BucketError ? new BackupError(error.message, { cause: error }) : error
}
