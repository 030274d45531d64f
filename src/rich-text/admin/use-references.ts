'use client'

import { useDocumentForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export type ListedReference = { number: number; path: string; key: string; title: string }

/** How often the list beside the text is looked at while a mark shows its number. */
const LOOK_MS = 1000

/**
 * The references as they stand in the article's form at this moment, saved or not. A block has a form of its own,
 * which hears nothing of the article's; so the list is looked at again and again while it is shown.
 */
export function useReferences(): ListedReference[] {
  const form = useDocumentForm()
  const [listed, setListed] = useState<ListedReference[]>([])
  useEffect(() => {
    const look = () => {
      const now = readReferences(form.getFields())
      setListed((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [form])
  return listed
}

function readReferences(
  fields: Record<string, { value?: unknown; rows?: unknown[] } | undefined>,
): ListedReference[] {
  const count = fields.references?.rows?.length ?? 0
  return Array.from({ length: count }, (_, index) => {
    const path = `references.${index}`
    const text = (name: string) => {
      const value = fields[`${path}.${name}`]?.value
      return typeof value === 'string' ? value : ''
    }
    return { number: index + 1, path, key: text('key'), title: text('title') }
  })
}
