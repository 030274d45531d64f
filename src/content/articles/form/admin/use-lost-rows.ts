'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** A new row usually has its fields by then. */
const ASK_MS = 600

/**
 * Asks again for the fields of new rows. Payload's form asks for them a quarter of a second after a row was added, but
 * not if the answer to an earlier request comes in between: it takes the merged state for the one that was asked about
 * (3.90, `fieldReducer`, `MERGE_SERVER_STATE`), and the row would be shown as loading until something else is changed.
 */
export function useLostRows(): void {
  const [fields] = useAllFormFields()
  const form = useForm()
  const newest = useRef(form)
  newest.current = form
  const loading = Object.keys(fields).filter((path) => fields[path]?.rows?.some(({ isLoading }) => isLoading))
  const waiting = loading.join(' ')
  useEffect(() => {
    if (waiting === '') return
    const timer = setInterval(() => {
      const { getFields, dispatchFields, setModified } = newest.current
      const state = getFields()
      const touched = waiting.split(' ').map((path) => {
        const list = state[path]
        return [path, { ...list, isModified: !list?.isModified }]
      })
      // Only a form that is modified, and differs from what it last asked about, asks.
      setModified(true)
      dispatchFields({ type: 'UPDATE_MANY', formState: Object.fromEntries(touched) })
    }, ASK_MS)
    return () => clearInterval(timer)
  }, [waiting])
}
