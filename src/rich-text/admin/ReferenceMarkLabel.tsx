'use client'

import type { ReactNode } from 'react'
import { useReferences } from './references/ReferencesProvider'
import { useOwnWords } from './use-own-words'

/** A reference mark in the text: the number of its entry in the list's current order. */
export function ReferenceMarkLabel(): ReactNode {
  const key = useOwnWords('reference')
  const { references } = useReferences()
  const entry = key === '' ? undefined : references.find((reference) => reference.key === key)
  if (entry !== undefined) {
    return (
      <span className="reference-mark" title={entry.title}>
        [{entry.number}]
      </span>
    )
  }
  const problem = key === '' ? 'no reference chosen' : 'reference removed'
  return <span className="reference-mark reference-mark--missing">[{problem}]</span>
}
