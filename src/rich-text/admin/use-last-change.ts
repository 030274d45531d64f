'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'

/** Longer than Payload's 250 ms debounce of form changes. */
const RESTS_AFTER_MS = 700

/**
 * Resends the values of a block's form once they have settled. Payload's form loses a change younger than 250 ms
 * when the response to the previous change arrives: it considers the merged state sent (`MERGE_SERVER_STATE` in
 * its field reducer). The last letters of a caption would then never reach the article.
 */
export function useLastChange(): void {
  const [fields, dispatch] = useAllFormFields()
  const values = JSON.stringify(reduceFieldsToValues(fields))
  const sent = useRef(values)
  const hasId = 'id' in fields

  useEffect(() => {
    if (!hasId || values === sent.current) return
    const timer = setTimeout(() => {
      sent.current = values
      // Any difference triggers a send; a hidden field's message is not visible.
      dispatch({ type: 'UPDATE', path: 'id', errorMessage: values })
    }, RESTS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [values, hasId, dispatch])
}
