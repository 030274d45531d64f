import type { FoundPicture } from './picture'
import type { Look, Run } from './run'

/** Receives what a pasted document holds, in order. */
export type Sink = {
  text(run: Run): void
  lineBreak(): void
  /** A block begins or ends here. */
  border(): void
  /** Takes a picture; where it does not (false), the writer is told that it was left out. */
  picture?(picture: FoundPicture): boolean
  /** Takes an element as a whole; where it does not (false), its content comes piece by piece. */
  take(element: Element, look: Look): boolean
}
