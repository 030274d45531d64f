import type { en } from './en'

/** The interface's strings in one language. */
export type Strings = typeof en
