import { createRequire } from 'node:module'

/**
 * The picture library. Its ES module needs Node 20.10 (import attributes); its CommonJS one runs on every Node
 * that we support.
 */
export const sharp: typeof import('sharp').default = createRequire(import.meta.url)('sharp')
