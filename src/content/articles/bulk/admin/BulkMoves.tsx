'use client'

import { useConfig, useSelection } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { bulkWords } from '@/design/panel-words/bulk'
import { useWords } from '@/design/use-words'
import { useTimeZone } from '@/desk/panel/use-time-zone'
import { ask } from '../../schedule/admin/plan'
import { momentIn } from '../../schedule/zoned-time'
import type { BulkMove } from '../bulk-move'
import { MOST_AT_ONCE } from '../most-at-once'
import type { BulkResult, BulkStep } from '../run-moves'
import { type ActionName, MoveChoice, type MoveDetails, NO_DETAILS } from './MoveChoice'
import { ResultList } from './ResultList'
import './bulk.css'

type Shown = { of: 'preview' | 'run'; move: BulkMove; results: BulkResult[] }

/** Above the list while articles are selected; those in the trash can only be restored, or deleted for good. */
export function BulkMoves() {
  return usePathname().endsWith('/trash') ? null : <BulkMovesHere />
}

/** One move on all of them, looked at first, undone where that is safe. */
function BulkMovesHere() {
  const words = useWords(bulkWords)
  const { count, getQueryParams, selectAll, selectedIDs } = useSelection()
  const { config } = useConfig()
  const zone = useTimeZone()
  const router = useRouter()
  const title = useId()
  const [action, setAction] = useState<ActionName | ''>('')
  const [details, setDetails] = useState<MoveDetails>(NO_DETAILS)
  const [shown, setShown] = useState<Shown | null>(null)
  const [said, setSaid] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const base = `${config.routes.api}/articles`

  const forget = () => {
    setShown(null)
    setSaid('')
  }
  /** The ids of the selection, also of one that is a filter over several pages. */
  async function selected(): Promise<number[]> {
    if (selectAll !== 'allAvailable') return selectedIDs.map(Number).slice(0, MOST_AT_ONCE)
    const query = getQueryParams().replace(/^\?/, '&')
    const answer = await ask<{ docs: { id: number }[] }>(
      `${base}?draft=true&depth=0&select[question]=true&limit=${MOST_AT_ONCE}${query}`,
      'GET',
    )
    return answer.isGranted ? answer.data.docs.map(({ id }) => id) : []
  }
  async function send(path: string, body: object): Promise<BulkResult[] | null> {
    setIsBusy(true)
    setSaid(words.working)
    const answer = await ask<{ results: BulkResult[] }>(`${base}/${path}`, 'POST', body)
    setIsBusy(false)
    if (answer.isGranted) return answer.data.results
    setSaid(answer.problem ?? words.failed)
    return null
  }
  async function preview() {
    const move = action && moveOf(action, details, zone)
    if (!move) return
    const ids = await selected()
    const results = await send('bulk/preview', { ids, move })
    if (!results) return
    setShown({ of: 'preview', move, results })
    setSaid(words.ready(possible(results).length, results.length))
  }
  async function run({ move, results }: Shown) {
    const steps: BulkStep[] = possible(results).map(({ id, contentDigest }) => ({ id, contentDigest, move }))
    const done = await send('bulk', { steps })
    if (!done) return
    setShown({ of: 'run', move, results: [...done, ...results.filter(({ refusal }) => refusal !== null)] })
    setSaid(words.done(possible(done).length, results.length))
    router.refresh()
  }
  async function undo({ results }: Shown) {
    const steps = results.flatMap(({ id, contentDigest, undo: move }) =>
      move ? [{ id, contentDigest, move }] : [],
    )
    const done = await send('bulk', { steps })
    if (!done) return
    setShown(null)
    setSaid(words.undone(possible(done).length))
    router.refresh()
  }

  // What happened stays to be read after the list was renewed and nothing is selected any more.
  if (!count && !shown) return null
  const canRun = shown?.of === 'preview' ? possible(shown.results).length : 0
  return (
    <section className="bulk" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      {count > MOST_AT_ONCE && <p>{words.many(MOST_AT_ONCE, count)}</p>}
      <div className="bulk-choice">
        <MoveChoice
          action={action}
          details={details}
          first={selectedIDs[0]}
          onAction={(next) => {
            setAction(next)
            forget()
          }}
          onDetails={(next) => {
            setDetails(next)
            forget()
          }}
        />
        <button
          disabled={isBusy || !action || !moveOf(action, details, zone)}
          onClick={() => void preview()}
          type="button"
        >
          {words.preview}
        </button>
      </div>
      <p aria-live="polite">{said}</p>
      {shown && <ResultList of={shown.of} results={shown.results} />}
      {shown && canRun > 0 && (
        <button className="bulk-run" disabled={isBusy} onClick={() => void run(shown)} type="button">
          {words.run(canRun)}
        </button>
      )}
      {shown?.of === 'run' && shown.results.some(({ undo: move }) => move) && (
        <button disabled={isBusy} onClick={() => void undo(shown)} type="button">
          {words.undo}
        </button>
      )}
    </section>
  )
}

const possible = (results: readonly BulkResult[]) => results.filter(({ refusal }) => refusal === null)

/** The move as it is sent; null while a part of it is missing. */
function moveOf(
  action: ActionName,
  { note, reviewed, at, person, due }: MoveDetails,
  zone: string,
): BulkMove | null {
  const id = person === '' ? null : Number(person)
  switch (action) {
    case 'submit':
    case 'publish':
    case 'renew':
    case 'trash':
      return { action }
    case 'approve':
      return { action, reviewed }
    case 'return':
      return note.trim() ? { action, note } : null
    case 'schedule': {
      const time = at ? momentIn(zone, at) : null
      return time && { action, at: time.toISOString() }
    }
    case 'assign':
      return { action, assignee: id, due: due || null }
    case 'reviewer':
      return { action, reviewer: id }
  }
}
