import { createRequire } from 'node:module'
import { drawOneAtATime } from './draw-one-at-a-time'

/**
 * The picture library. Its ES module needs Node 20.10 (import attributes); its CommonJS one runs on every Node
 * that we support.
 */
const library: typeof import('sharp').default = createRequire(import.meta.url)('sharp')

// One processor draws; the other ones serve.
library.concurrency(1)

/** The picture library, which draws one picture at a time in this process. */
export const sharp = drawOneAtATime(library)
