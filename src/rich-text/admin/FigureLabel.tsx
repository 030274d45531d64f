'use client'

import { useFormFields } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { BlockTitle } from './BlockTitle'
import { useOwnWords } from './use-own-words'

/** The title of a figure in the editor: its caption, or what is missing. */
export function FigureLabel(): ReactNode {
  const caption = useOwnWords('caption')
  const hasPicture = useFormFields(([fields]) => Boolean(fields.image?.value))
  return <BlockTitle kind="Figure" words={hasPicture ? caption : 'No picture yet'} />
}
