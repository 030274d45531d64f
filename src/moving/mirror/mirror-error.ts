import { whyNotWritten } from '@/server/postgres/write-error'

/** Why a mirror cannot be made, or is incomplete, in words for the person at the terminal. */
export class MirrorError extends Error {
  override name = 'MirrorError'
}

/**
 * A failed write as a sentence.
 *
 * @param isWhole whether the files that were there are all as they were
 * @returns the error itself if the file system did not report it
 */
export function explainMirrorWrite(folder: string, error: unknown, isWhole: boolean): unknown {
  const reason = whyNotWritten(error)
  if (!reason) return error
  const left = isWhole
    ? 'The files there are as they were.'
    : 'Some files are new and some are old; each is whole. Run the command again.'
  return new MirrorError(`Cannot write the mirror ${folder}: ${reason}. ${left}`, { cause: error })
}
