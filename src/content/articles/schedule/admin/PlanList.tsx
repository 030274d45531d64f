import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { writingWords } from '@/design/panel-words/writing'
import { useWords } from '@/design/use-words'
import { PanelTime } from '@/desk/panel/PanelTime'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { Plan } from './plan'

/** How many finished plans are shown. */
const DONE_SHOWN = 3

type Props = { plans: Plan[]; onCancel: (plan: Plan) => Promise<boolean> }

/** It stands, but would publish nothing. */
const isStopped = ({ state, isOutdated }: Plan) => state === 'waiting' && isOutdated

/** An article's plans with their state; pending ones can be cancelled, failed ones removed. */
export function PlanList({ plans, onCancel }: Props) {
  const words = useWords(writingWords).plan
  const common = useWords(commonWords)
  const timeText = useTimeText()
  const [busy, setBusy] = useState(false)
  const open = plans.filter(({ state }) => state !== 'done')
  const done = plans.filter(({ state }) => state === 'done').slice(0, DONE_SHOWN)

  async function cancel(plan: Plan) {
    setBusy(true)
    await onCancel(plan)
    setBusy(false)
  }

  return (
    <ul className="schedule-panel__plans">
      {[...open, ...done].map((plan) => (
        <li
          className={`schedule-panel__plan schedule-panel__plan--${isStopped(plan) ? 'overdue' : plan.state}`}
          key={plan.id}
        >
          <strong>{words.action[plan.action]}</strong> <PanelTime at={plan.at} />
          <span className="schedule-panel__about">
            {isStopped(plan) ? words.needsApproval : words.state[plan.state]} · {plan.plannedBy}
          </span>
          {plan.isOutdated ? <span className="schedule-panel__problem">{words.outdated}</span> : null}
          {plan.error && plan.state !== 'done' ? (
            <span className="schedule-panel__problem">{plan.error}</span>
          ) : null}
          {plan.state === 'done' || plan.state === 'running' ? null : (
            <Button
              aria-label={`${plan.state === 'failed' ? common.remove : common.cancel}: ${words.action[plan.action]} ${timeText(plan.at)}`}
              buttonStyle="secondary"
              disabled={busy}
              margin={false}
              onClick={() => void cancel(plan)}
              size="small"
            >
              {plan.state === 'failed' ? common.remove : common.cancel}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
