'use client'

/** For parts that were begun before the hook moved; new ones import it from there. */
export { useWords } from '@/design/use-words'
