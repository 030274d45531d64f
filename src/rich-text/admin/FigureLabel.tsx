'use client'

import { useFormFields } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { BlockTitle } from './BlockTitle'
import { useOwnWords } from './use-own-words'

/** A figure's title in the editor: its caption, or what is missing. */
export function FigureLabel(): ReactNode {
  const words = useWords(blockWords)
  const caption = useOwnWords('caption')
  const hasPicture = useFormFields(([fields]) => Boolean(fields.image?.value))
  return <BlockTitle kind={words.figure} words={hasPicture ? caption : words.noPicture} />
}
