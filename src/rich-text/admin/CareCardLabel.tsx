'use client'

import type { ReactNode } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { BlockTitle } from './BlockTitle'
import { useOwnWords } from './use-own-words'

/** A care card’s title in the editor: its urgency as text, and its heading. */
export function CareCardLabel(): ReactNode {
  const words = useWords(blockWords)
  const levels: Readonly<Record<string, string>> = words.level
  const level = useOwnWords('level')
  const heading = useOwnWords('heading')
  const urgency = levels[level] ?? words.noLevel
  return <BlockTitle kind={words.careCard(urgency)} level={level} words={heading || words.noHeading} />
}
