'use client'

import { useFormFields } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { BlockTitle } from './BlockTitle'
import { useOwnWords } from './use-own-words'

/** The title of key facts in the editor. */
export function KeyFactsLabel(): ReactNode {
  const title = useOwnWords('title')
  const count = useFormFields(([fields]) => fields.facts?.rows?.length ?? 0)
  const facts = count === 1 ? '1 fact' : `${count} facts`
  return <BlockTitle kind="Key facts" words={title === '' ? facts : `${title} (${facts})`} />
}
