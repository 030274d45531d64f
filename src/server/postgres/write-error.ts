const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file system takes no file of this size',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ENOTEMPTY: 'a folder stands where a file should be',
  ENOENT: 'it cannot be made there',
  ELOOP: 'a link in the path leads back to itself',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'the disk reports an error',
}

/** Why the file system refused a write, with its code; null if it did not. */
export function whyNotWritten(error: unknown): string | null {
  const code = errorCode(error)
  const reason = REASONS[code]
  return reason ? `${reason} (${code})` : null
}

/** The error's code (`EACCES`, or a Postgres code such as `57P03`), or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * Turns a failed write into a message for the operator.
 *
 * @param path the data folder that was to be written
 */
export function writeError(path: string, error: unknown): Error {
  const detail = whyNotWritten(error) ?? String(error)
  return new Error(
    `Cannot write the data folder ${path}: ${detail}. Free or unlock it, or set DATA_DIR to another folder.`,
    { cause: error },
  )
}

/** The same for a child process's output; null if it does not report a full disk. */
export function diskFullError(path: string, output: string): Error | null {
  if (!/No space left on device|Disk quota exceeded|Check free disk space/i.test(output)) return null
  return new Error(
    `Cannot write the data folder ${path}: the disk is full. Free some space, or set DATA_DIR to another folder.`,
  )
}
