import { createElement, type ReactNode } from 'react'
import { startsFromRight } from '@/design/direction'
import { nodeText } from './plain-text'
import type { StoredNode } from './stored-node'

/** The `dir` of a part of a text that begins with right-to-left letters; other parts inherit the direction. */
export const ownDirection = (...nodes: StoredNode[]): 'rtl' | undefined =>
  startsFromRight(nodes.map(nodeText).join(' ')) ? 'rtl' : undefined

/** Plain text inside a part with another direction. */
export const held = (words: string): ReactNode =>
  startsFromRight(words) ? createElement('bdi', null, words) : words
