/** Why a backup or a restore cannot be done, in words for the person at the terminal. */
export class BackupError extends Error {
  override name = 'BackupError'
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file system takes no file of this size',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file stands where a folder should be',
  ENOENT: 'it cannot be made there',
  EIO: 'the disk reports an error',
}

/**
 * A failed write as a sentence.
 *
 * @param what was to be written
 * @returns the error itself if the file system did not report it
 */
export function explainWrite(what: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason ? new BackupError(`Cannot write ${what}: ${reason} (${code}).`, { cause: error }) : error
}
