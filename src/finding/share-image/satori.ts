import { createRequire } from 'node:module'

/** The layout engine. Required at run time, because it reads a file next to it. */
export const satori: typeof import('satori').default = createRequire(import.meta.url)('satori').default
