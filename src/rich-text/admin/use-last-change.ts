'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'

/** Longer than the 250 ms after which Payload sends a change of a form. */
const RESTS_AFTER_MS = 700

/**
 * Sends the values of a block's form once more when they have rested. Payload's form forgets a change that is
 * younger than 250 ms when the answer to the change before arrives: it takes the merged state for sent
 * (`MERGE_SERVER_STATE` in its field reducer). The last letters of a caption would then never reach the article.
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
      // Any difference makes the form send itself; a hidden field's message is seen by nobody.
      dispatch({ type: 'UPDATE', path: 'id', errorMessage: values })
    }, RESTS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [values, hasId, dispatch])
}
