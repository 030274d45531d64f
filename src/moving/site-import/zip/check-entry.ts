import type { Entry } from 'yauzl'
import { SourceFileError } from '../source'

/** Of all files unpacked. */
export const MOST_BYTES = 8 * 1024 ** 3
const MOST_ENTRIES = 200_000
/** Text is compressed to a tenth, seldom to a fiftieth; what unpacks to far more than it was is made to fill a disk. */
const MOST_RATIO = 200
/** Below this, a ratio says nothing. */
const SMALL = 1024 * 1024

const SYMLINK = 0o120000
const FILE_TYPE = 0o170000

export type Seen = { entries: number; bytes: number }

/**
 * Refuses an entry that could do harm, by name, before anything is unpacked. Names that lead out of the folder are refused
 * by yauzl.
 *
 * @param seen of the entries before; counts this one
 * @throws SourceFileError
 */
export function checkEntry(file: string, entry: Entry, seen: Seen): void {
  const refuse = (reason: string) => {
    throw new SourceFileError(`${file} was not unpacked: ${entry.fileName} ${reason}`)
  }
  const { compressedSize, uncompressedSize, externalFileAttributes } = entry
  seen.entries += 1
  seen.bytes += uncompressedSize
  if (entry.isEncrypted()) refuse('is encrypted; pack it without a password')
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) refuse('is a symbolic link')
  if (!entry.canDecodeFileData()) refuse('is compressed by an unusual method; pack it with Deflate')
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO)
    refuse(`unpacks to more than ${MOST_RATIO} times its size`)
  if (seen.entries > MOST_ENTRIES) refuse(`is one of more than ${MOST_ENTRIES} files`)
  if (seen.bytes > MOST_BYTES) refuse(`makes it unpack to more than ${MOST_BYTES / 1024 ** 3} GB`)
}
