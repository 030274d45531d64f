'use client'

import type { ReactNode } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { BlockTitle } from './BlockTitle'
import { usePassage } from './use-passage'

/** The title of a passage in the editor: what editors call it. */
export function PassageLabel(): ReactNode {
  const words = useWords(blockWords).passage
  const { found } = usePassage()
  return <BlockTitle kind={words.kind} words={found ? found.title : words.none} />
}
