import type { FoundPicture } from './picture'
import type { Look, Run } from './run'

/** Receives the content of a pasted document, in order. */
export type Sink = {
  text(run: Run): void
  lineBreak(): void
  /** A block begins or ends here. */
  border(): void
  /** Accepts a picture; if it returns false, the writer is told that it was left out. */
  picture?(picture: FoundPicture): boolean
  /** Accepts an element as a whole; if it returns false, its content follows piece by piece. */
  take(element: Element, look: Look): boolean
}
