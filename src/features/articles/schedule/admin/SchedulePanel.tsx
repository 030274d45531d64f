'use client'

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { type MouseEvent, useCallback, useEffect, useState } from 'react'
import type { PlannedJob } from '@/jobs/list-jobs'
import { when } from '../../workflow/admin/when'

const stateWords: Record<PlannedJob['state'], string> = {
  waiting: 'planned',
  overdue: 'overdue',
  running: 'running now',
  failed: 'failed',
  done: 'done',
}
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Beside the form: when the article will be published or withdrawn by itself. */
export function SchedulePanel() {
  const { id, hasPublishPermission, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const [plans, setPlans] = useState<PlannedJob[]>([])
  const [busy, setBusy] = useState(false)
  const address = `${config.routes.api}/articles/${id}/schedule`
  const isShown = id !== undefined && hasPublishPermission === true

  const send = useCallback(async (path: string, init: RequestInit): Promise<boolean> => {
    const response = await fetch(path, { credentials: 'include', cache: 'no-store', ...init })
    const answer = await response.json().catch(() => null)
    if (response.ok) setPlans(answer)
    else toast.error(answer?.errors?.[0]?.message ?? 'That did not work. Nothing was changed.')
    return response.ok
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each save the plans are asked for again.
  useEffect(() => {
    if (isShown) void send(address, {}).catch(() => undefined)
  }, [isShown, address, send, lastUpdateTime])

  async function plan(event: MouseEvent) {
    const fields = event.currentTarget.closest('fieldset')
    const at = fields?.querySelector<HTMLInputElement>('input')?.value ?? ''
    const action = fields?.querySelector('select')?.value
    if (at === '') return toast.error('Choose a day and a time.')
    setBusy(true)
    const body = JSON.stringify({ action, at: new Date(at).toISOString() })
    const headers = { 'Content-Type': 'application/json' }
    const done = await send(address, { method: 'POST', headers, body }).catch(() => false)
    if (done) toast.success('Planned')
    setBusy(false)
  }

  if (!isShown) return null
  return (
    <section className="schedule-panel" aria-labelledby="schedule-heading">
      <h3 id="schedule-heading">Schedule</h3>
      <ul role="status">
        {plans.map(({ jobId, action, at, plannedBy, state, error }) => (
          <li key={jobId}>
            <span>
              {action === 'publish' ? 'Publish' : 'Withdraw'} {when(at)}: <strong>{stateWords[state]}</strong>
              {plannedBy && `, by ${plannedBy}`}
            </span>
            {error && <span>{error}</span>}
            {state !== 'done' && state !== 'running' && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={`Cancel: ${action} ${when(at)}`}
                onClick={() => void send(`${address}/${jobId}`, { method: 'DELETE' }).catch(() => undefined)}
              >
                Cancel
              </Button>
            )}
          </li>
        ))}
      </ul>
      <fieldset disabled={busy}>
        <legend>Plan a change</legend>
        <label>
          What
          <select defaultValue="publish">
            <option value="publish">Publish</option>
            <option value="unpublish">Withdraw</option>
          </select>
        </label>
        <label>
          When ({zone})
          <input type="datetime-local" />
        </label>
        <Button buttonStyle="secondary" size="small" margin={false} disabled={busy} onClick={plan}>
          Plan it
        </Button>
      </fieldset>
    </section>
  )
}
