'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sharedState } from '@/desk/panel/shared-state'
import type { WorkflowView } from '../workflow-view'
import { useShownVersion } from './use-shown-version'

type State = {
  /** Null until loaded, and for an article that was never saved. */
  workflow: WorkflowView | null
  failed: boolean
  /** Reloads from the server; resolves with the response, or null if there is none. */
  refresh: () => Promise<WorkflowView | null>
}

/** What the workflow panel of this page shows. */
export const shownWorkflow = sharedState<WorkflowView | null>(null)

/**
 * The workflow state of the article in the form, reloaded after each save.
 *
 * @param first what the server knew when it made the page; without it, it is asked for
 */
export function useWorkflow(first: WorkflowView | null = null): State {
  const { id, lastUpdateTime } = useDocumentInfo()
  const shownVersion = useShownVersion()
  const { config } = useConfig()
  const [workflow, setWorkflow] = useState(first)
  const [failed, setFailed] = useState(false)
  const isKnown = useRef(first !== null)
  const address = id === undefined ? null : `${config.routes.api}/articles/${id}/workflow`

  const refresh = useCallback(
    async (signal?: AbortSignal) => {
      if (!address) return null
      try {
        const shown = shownVersion()
        const query = shown ? `?contentDigest=${shown}` : ''
        const response = await fetch(address + query, { credentials: 'include', cache: 'no-store', signal })
        if (!response.ok) throw new Error(String(response.status))
        const answer: WorkflowView = await response.json()
        // A save of this form overtook the response: the change is this form's own.
        if (shown !== shownVersion()) answer.changedSince = null
        setWorkflow(answer)
        shownWorkflow.set(answer)
        setFailed(false)
        return answer
      } catch {
        if (!signal?.aborted) setFailed(true)
        return null
      }
    },
    [address, shownVersion],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the last save says when to ask again.
  useEffect(() => {
    if (isKnown.current) {
      isKnown.current = false
      return shownWorkflow.set(first)
    }
    const leaving = new AbortController()
    void refresh(leaving.signal)
    return () => leaving.abort()
  }, [refresh, lastUpdateTime])

  return { workflow, failed, refresh: () => refresh() }
}
