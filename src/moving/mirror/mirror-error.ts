/** Why a mirror cannot be made, or is incomplete, in words for the person at the terminal. */
export class MirrorError extends Error {
  override name = 'MirrorError'
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file system takes no file of this size',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ENOTEMPTY: 'a folder stands where a file should be',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'the disk reports an error',
}

/**
 * A failed write as a sentence.
 *
 * @param isWhole whether the files that were there are all as they were
 * @returns the error itself if the file system did not report it
 */
export function explainMirrorWrite(folder: string, error: unknown, isWhole: boolean): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  if (!reason) return error
  const left = isWhole
    ? 'The files there are as they were.'
    : 'Some files are new and some are old; each is whole. Run the command again.'
  return new MirrorError(`Cannot write the mirror ${folder}: ${reason} (${code}). ${left}`, { cause: error })
}
