import type { ByteRange } from './read-range'

/** Where the bytes of pictures are. A name is one that `isPictureName` accepts, or begins with a dot. */
export type PictureFiles = {
  /** Complete or not at all. */
  put: (name: string, data: Buffer) => Promise<void>
  /** null if there is none */
  find: (name: string) => Promise<{ bytes: number; modifiedMs: number } | null>
  /** null if there is none */
  read: (name: string, range: ByteRange) => Promise<ReadableStream<Uint8Array> | null>
  /** A missing one is ignored. */
  remove: (name: string) => Promise<void>
  /** Replaces what has the new name; its age is then the time since. */
  move: (from: string, to: string) => Promise<void>
  /** All names, in batches. */
  list: () => AsyncGenerator<string[]>
}
