'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { writingWords } from '@/design/panel-words/writing'
import { useWords } from '@/design/use-words'
import { plansHere } from '../../presence/admin/tell-presence'
import { ChangesSince } from '../../workflow/admin/ChangesSince'
import type { ContentChange } from '../../workflow/workflow-view'
import { PlanForm } from './PlanForm'
import { PlanList } from './PlanList'
import { ask, type Plan } from './plan'

/** In an article's sidebar: its schedule, and a form to add to it. For editors and administrators. */
export function SchedulePanel() {
  const { user } = useAuth()
  const { id, data, isTrashed } = useDocumentInfo()
  const isEditor = user?.role === 'admin' || user?.role === 'editor'
  if (!isEditor || id === undefined || isTrashed) return null
  return <Schedule article={id} key={id} shown={data?.contentDigest} />
}

function Schedule({ article, shown }: { article: number | string; shown: unknown }) {
  const words = useWords(writingWords).plan
  const common = useWords(commonWords)
  const { config } = useConfig()
  const heading = useId()
  const [plans, setPlans] = useState<Plan[] | null>(null)
  const [problem, setProblem] = useState('')
  const [news, setNews] = useState('')
  const [changes, setChanges] = useState<ContentChange[] | null>(null)
  const url = `${config.routes.api}/articles/${article}/schedule`

  const load = useCallback(async () => {
    const answer = await ask<{ plans: Plan[] }>(url, 'GET')
    if (answer.isGranted) setPlans(answer.data.plans)
    else setProblem(answer.problem ?? common[answer.silence])
  }, [url, common])

  const stamp = useSyncExternalStore(plansHere.subscribe, plansHere.get, () => '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content may outdate a plan.
  useEffect(() => {
    void load()
  }, [load, shown, stamp])

  /** Sends one request and shows the result. Returns whether it succeeded. */
  async function change(address: string, method: string, done: string, body?: unknown): Promise<boolean> {
    setProblem('')
    setNews('')
    setChanges(null)
    const answer = await ask(address, method, body)
    if (answer.isGranted) setNews(done)
    else {
      setProblem(answer.problem ?? common[answer.silence])
      setChanges(answer.changes)
    }
    await load()
    return answer.isGranted
  }

  return (
    <section aria-labelledby={heading} className="schedule-panel field-type">
      <h3 id={heading}>{words.heading}</h3>
      {plans && plans.length > 0 ? (
        <PlanList
          onCancel={(plan) =>
            change(`${url}/${plan.id}`, 'DELETE', plan.state === 'failed' ? words.removed : words.cancelled)
          }
          plans={plans}
        />
      ) : (
        <p>{plans ? words.none : common.loading}</p>
      )}
      {/* Only after hydration: the server does not know the user's time zone. */}
      {plans ? (
        <PlanForm onPlan={(plan) => change(url, 'POST', words.planned, { ...plan, contentDigest: shown })} />
      ) : null}
      <p className="schedule-panel__problem" role="alert">
        {problem}
      </p>
      {changes ? <ChangesSince changes={changes} /> : null}
      <p role="status">{news}</p>
    </section>
  )
}
