import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { writingWords } from '@/design/panel-words/writing'
import { useWords } from '@/design/use-words'
import { useTimeZone } from '@/desk/panel/use-time-zone'
import { localIn, momentIn } from '../zoned-time'
import type { Plan } from './plan'

const MINUTE_MS = 60_000

type Props = { onPlan: (plan: { action: Plan['action']; at: string }) => Promise<boolean> }

/**
 * Asks for action and time, in the account's time zone. No <form>: the panel is inside the article's own, and
 * forms cannot be nested.
 */
export function PlanForm({ onPlan }: Props) {
  const words = useWords(writingWords).plan
  const id = useId()
  const zone = useTimeZone()
  const [action, setAction] = useState<Plan['action']>('publish')
  const [at, setAt] = useState('')
  const [busy, setBusy] = useState(false)

  async function plan() {
    const time = momentIn(zone, at)
    if (!time) return
    setBusy(true)
    if (await onPlan({ action, at: time.toISOString() })) setAt('')
    setBusy(false)
  }

  return (
    <fieldset className="schedule-panel__form">
      <legend>{words.legend}</legend>
      <label htmlFor={`${id}-action`}>{words.what}</label>
      <select
        id={`${id}-action`}
        onChange={(event) => setAction(event.target.value === 'unpublish' ? 'unpublish' : 'publish')}
        value={action}
      >
        <option value="publish">{words.newest}</option>
        <option value="unpublish">{words.action.unpublish}</option>
      </select>
      <label htmlFor={`${id}-at`}>{words.when}</label>
      <input
        aria-describedby={`${id}-zone`}
        id={`${id}-at`}
        min={localIn(zone, new Date(Date.now() + MINUTE_MS))}
        onChange={(event) => setAt(event.target.value)}
        type="datetime-local"
        value={at}
      />
      <p id={`${id}-zone`}>{words.zone(zone)}</p>
      <Button
        buttonStyle="secondary"
        disabled={busy || at === ''}
        margin={false}
        onClick={() => void plan()}
        size="small"
      >
        {words.send}
      </Button>
    </fieldset>
  )
}
