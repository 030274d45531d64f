'use client'

import { useFormFields } from '@payloadcms/ui'
import { createContext, type JSX, type ReactNode, use, useCallback, useMemo } from 'react'
import { type ListedReference, readReferences, withoutKey } from './read-references'

type References = {
  references: ListedReference[]
  /** Assigns keys to new entries, so that they can be cited before they are saved. */
  giveKeys: () => void
}

const none: References = { references: [], giveKeys: () => undefined }

const ReferencesContext = createContext<References>(none)

/** The article's reference list in the form; empty outside an article. */
export const useReferences = (): References => use(ReferencesContext)

/** Wraps the article's text, where the form is still the article's and not that of a block. */
export function ReferencesProvider({ children }: { children: JSX.Element }): ReactNode {
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  // As a string, because the form returns new objects on every keystroke.
  const list = useFormFields(([fields]) => JSON.stringify(readReferences(fields)))
  const references = useMemo<ListedReference[]>(() => JSON.parse(list), [list])
  const giveKeys = useCallback(() => {
    for (const { keyPath } of withoutKey(references)) {
      dispatch({ type: 'UPDATE', path: keyPath, value: newKey() })
    }
  }, [dispatch, references])
  const value = useMemo(() => ({ references, giveKeys }), [references, giveKeys])
  return <ReferencesContext value={value}>{children}</ReferencesContext>
}

/** Eight hexadecimal digits, unique enough for a list. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
