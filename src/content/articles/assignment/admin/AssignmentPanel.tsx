'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import { assignmentWords } from '@/design/panel-words/assignment'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { dayText } from '@/desk/panel/age-text'
import type { Assignment } from '../assignment'

type State = { assignment: Assignment | null; candidates: { id: number; name: string }[] }

/** In an article's sidebar: who has it in hand, and a form to give it to somebody. */
export function AssignmentPanel() {
  const { id, isTrashed } = useDocumentInfo()
  if (id === undefined || isTrashed) return null
  return <AssignmentOf article={id} key={id} />
}

function AssignmentOf({ article }: { article: number | string }) {
  const words = useWords(assignmentWords)
  const common = useWords(commonWords)
  const { user } = useAuth()
  const { config } = useConfig()
  const heading = useId()
  const [state, setState] = useState<State | null>(null)
  const [news, setNews] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const url = `${config.routes.api}/articles/${article}/assignment`

  const load = useCallback(async () => {
    const response = await fetch(url, { credentials: 'include', cache: 'no-store' }).catch(() => null)
    if (response?.ok) setState(await response.json())
    else setProblem(common.noAnswer)
  }, [url, common])
  useEffect(() => void load(), [load])

  async function send(assignee: number | null, due: string | null) {
    setBusy(true)
    setNews('')
    setProblem('')
    try {
      const response = await fetch(url, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ assignee, due }),
      })
      const answer: { errors?: { message: string }[] } = await response.json().catch(() => ({}))
      if (response.ok) setNews(assignee === null ? words.ended : words.given)
      else setProblem(answer.errors?.[0]?.message ?? common.refused)
      await load()
    } catch {
      setProblem(common.noAnswer)
    } finally {
      setBusy(false)
    }
  }

  const assignment = state?.assignment ?? null
  const isMine = assignment !== null && assignment.assignee.id === user?.id
  const mayGive = (state?.candidates.length ?? 0) > 0
  return (
    <section aria-labelledby={heading} className="schedule-panel assignment-panel field-type">
      <h3 id={heading}>{words.heading}</h3>
      {state && <Standing assignment={assignment} />}
      {state && mayGive && (
        <GiveForm key={assignment?.assignee.id ?? 0} state={state} busy={busy} onGive={send} />
      )}
      {assignment && (mayGive || isMine) && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => void send(null, null)}
        >
          {isMine ? words.giveBack : words.takeBack}
        </Button>
      )}
      <p className="schedule-panel__problem" role="alert">
        {problem}
      </p>
      <p role="status">{news}</p>
    </section>
  )
}

function Standing({ assignment }: { assignment: Assignment | null }) {
  const words = useWords(assignmentWords)
  const { i18n } = useTranslation()
  if (!assignment) return <p>{words.nobody}</p>
  const { assignee, due, givenBy } = assignment
  return (
    <p>
      <strong>
        <bdi>{assignee.name}</bdi>
      </strong>
      {due && <>, {words.until(dayText(new Date(due), i18n.language))}</>}
      <span className="assignment-panel__by">{words.givenBy(givenBy)}</span>
    </p>
  )
}

type GiveFormProps = {
  state: State
  busy: boolean
  onGive: (assignee: number, due: string | null) => Promise<void>
}

function GiveForm({ state: { assignment, candidates }, busy, onGive }: GiveFormProps) {
  const words = useWords(assignmentWords)
  const [assignee, setAssignee] = useState(String(assignment?.assignee.id ?? ''))
  const [due, setDue] = useState(assignment?.due ?? '')
  const person = useId()
  const day = useId()
  // The form of the article around it must not be sent.
  const give = (event: FormEvent | React.MouseEvent) => {
    event.preventDefault()
    if (assignee !== '') void onGive(Number(assignee), due || null)
  }
  return (
    <fieldset className="schedule-panel__form" disabled={busy}>
      <label htmlFor={person}>{words.person}</label>
      <select id={person} value={assignee} onChange={(event) => setAssignee(event.target.value)}>
        <option value="">{words.nobody}</option>
        {candidates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={day}>{words.due}</label>
      <input id={day} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={busy || assignee === ''}
        onClick={give}
      >
        {words.give}
      </Button>
    </fieldset>
  )
}
