import type { ContentChange, Refusal } from '../../workflow/workflow-view'

/** A plan as returned by `GET /api/articles/:id/schedule`. */
export type Plan = {
  id: number
  action: 'publish' | 'unpublish'
  at: string
  plannedBy: string
  state: 'waiting' | 'overdue' | 'running' | 'failed' | 'done'
  error: string | null
  /** The article has changed since: this plan will not publish. */
  isOutdated: boolean
}

type Answer<T> =
  | { isGranted: true; data: T }
  | {
      isGranted: false
      /** The server's message, or a default one. */
      problem: string | null
      silence: 'refused' | 'noAnswer'
      changes: ContentChange[] | null
    }

/** One request to an article's schedule; errors are returned as messages. */
export async function ask<T>(url: string, method: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer: T & { errors?: Refusal[] } = await response.json()
    if (response.ok) return { isGranted: true, data: answer }
    const [refusal] = answer.errors ?? []
    const problem = refusal?.message ?? null
    return { isGranted: false, problem, silence: 'refused', changes: refusal?.data?.changes ?? null }
  } catch {
    return { isGranted: false, problem: null, silence: 'noAnswer', changes: null }
  }
}
