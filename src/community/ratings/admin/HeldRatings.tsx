'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { ratingsWatchWords } from '@/design/panel-words/ratings-watch'
import { useWords } from '@/design/use-words'
import { PanelTime } from '@/desk/panel/PanelTime'
import type { WatchedAuthor } from '../find-watched'
import { removalReasons } from '../removal-reasons'

type HeldRatingsProps = { author: Pick<WatchedAuthor, 'id' | 'name' | 'held'>; mayJudge: boolean }

/** One author's held ratings: count them, or remove them for a reason that does not depend on the stars. */
export function HeldRatings({ author, mayJudge }: HeldRatingsProps) {
  const common = useWords(commonWords)
  const words = useWords(ratingsWatchWords)
  const { config } = useConfig()
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(author.held.map(({ id }) => id)))
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)

  async function judge(what: 'release' | 'remove') {
    const seen = author.held
      .filter(({ id }) => chosen.has(id))
      .map(({ id, contentDigest }) => ({ id, contentDigest }))
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}/ratings/${what}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ratings: seen, ...(what === 'remove' ? { reason } : {}) }),
      })
      const answer: { errors?: { message: string }[] } = await response.json().catch(() => ({}))
      // Votes changed meanwhile are shown in their current state.
      if (response.status === 409) router.refresh()
      if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? common.failed)
      toast.success(what === 'release' ? words.counted(chosen.size) : words.removed(chosen.size))
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : common.noAnswer)
    } finally {
      setBusy(false)
    }
  }

  function toggle(id: number) {
    const after = new Set(chosen)
    if (!after.delete(id)) after.add(id)
    setChosen(after)
  }

  return (
    <fieldset className="held" disabled={busy}>
      <legend>{words.legend}</legend>
      <ul>
        {author.held.map(({ id, stars, createdAt, network }) => (
          <li key={id}>
            {mayJudge && (
              <input type="checkbox" id={`held-${id}`} checked={chosen.has(id)} onChange={() => toggle(id)} />
            )}{' '}
            <label htmlFor={`held-${id}`}>
              <PanelTime at={createdAt} />, {words.stars(stars)},{' '}
              {network === null ? words.networkUnknown : words.network(network)}
            </label>
          </li>
        ))}
      </ul>
      {mayJudge && (
        <div className="queue-moves">
          <Button
            size="small"
            margin={false}
            disabled={busy || chosen.size === 0}
            onClick={() => void judge('release')}
          >
            {words.count(chosen.size)}
          </Button>
          <label>
            {words.reason}{' '}
            <select value={reason} onChange={(event) => setReason(event.target.value)}>
              <option value="">{words.choose}</option>
              {removalReasons.map((one) => (
                <option key={one} value={one}>
                  {words.reasons[one]}
                </option>
              ))}
            </select>
          </label>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy || chosen.size === 0 || reason === ''}
            onClick={() => void judge('remove')}
          >
            {words.remove(chosen.size)}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
