import { createRequire } from 'node:module'

/** Lays out and draws. Required at run time, because it reads a file that lies beside it. */
export const satori: typeof import('satori').default = createRequire(import.meta.url)('satori').default
