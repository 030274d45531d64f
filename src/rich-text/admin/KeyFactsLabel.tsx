'use client'

import { useFormFields } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { BlockTitle } from './BlockTitle'
import { useOwnWords } from './use-own-words'

/** The title of key facts in the editor. */
export function KeyFactsLabel(): ReactNode {
  const words = useWords(blockWords)
  const title = useOwnWords('title')
  const count = useFormFields(([fields]) => fields.facts?.rows?.length ?? 0)
  const facts = words.facts(count)
  return <BlockTitle kind={words.keyFacts} words={title === '' ? facts : `${title} (${facts})`} />
}
