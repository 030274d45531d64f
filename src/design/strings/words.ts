import type { en } from './en'

/** The interface's words in one language. */
export type Strings = typeof en
