'use client'

import { toast, useAllFormFields, useFormSubmitted } from '@payloadcms/ui'
import { useRef, useSyncExternalStore } from 'react'
import { formWords } from '@/design/panel-words/form'
import { useWords } from '@/design/use-words'
import { findProblems } from '../find-problems'
import { formProblems, NO_PROBLEMS } from '../form-problems'
import { tabOf } from '../tab-of-field'
import { elementOf, openField } from './open-field'

/**
 * The fields with errors of the form, by path, and the way to them, in the order of the form.
 *
 * @param names of the fields of each tab
 */
export function useProblems(names: readonly (readonly string[])[]) {
  const words = useWords(formWords)
  const [fields] = useAllFormFields()
  const isSubmitted = useFormSubmitted()
  const known = useSyncExternalStore(formProblems.subscribe, formProblems.get, () => NO_PROBLEMS)
  const last = useRef<string | null>(null)
  const problems = findProblems(fields, isSubmitted, known).filter((path) => tabOf(names, path) >= 0)

  const goTo = (which: 'first' | 'next') => {
    if (problems.length === 0) {
      toast.info(words.noErrors)
      return
    }
    const sorted = [...problems].sort(
      (one, other) => tabOf(names, one) - tabOf(names, other) || inDocument(one, other),
    )
    const before = which === 'next' && last.current !== null ? sorted.indexOf(last.current) : -1
    const path = sorted[(before + 1) % sorted.length] ?? ''
    last.current = path
    openField(path)
  }
  return { problems, goTo }
}

function inDocument(one: string, other: string): number {
  const [here, there] = [elementOf(one), elementOf(other)]
  if (!here || !there || here === there) return 0
  return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
