'use client'

import type { ReactNode } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { BlockTitle } from './BlockTitle'

/** The title of an inset note in the editor. */
export function InsetNoteLabel(): ReactNode {
  return <BlockTitle kind={useWords(blockWords).insetNote} />
}
