import { createElement, type ReactNode } from 'react'
import { startsFromRight } from '@/design/direction'
import { nodeText } from './plain-text'
import type { StoredNode } from './stored-node'

/** The `dir` of a part of a text that begins with letters that run from right to left; others run as the text does. */
export const ownDirection = (...nodes: StoredNode[]): 'rtl' | undefined =>
  startsFromRight(nodes.map(nodeText).join(' ')) ? 'rtl' : undefined

/** Plain words inside a part that runs in another direction. */
export const held = (words: string): ReactNode =>
  startsFromRight(words) ? createElement('bdi', null, words) : words
