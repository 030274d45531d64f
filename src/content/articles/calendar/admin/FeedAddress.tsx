'use client'

import { useId, useState } from 'react'
import { calendarWords } from '@/design/panel-words/calendar'
import { useWords } from '@/design/use-words'
import { ask } from '../../schedule/admin/plan'

/** The private address of the account's feed, and a new one in its place. */
export function FeedAddress({ known }: { known: string | null }) {
  const words = useWords(calendarWords)
  const id = useId()
  const [address, setAddress] = useState(known)
  const [problem, setProblem] = useState<string | null>(null)

  async function renew() {
    const answer = await ask<{ address: string }>('/api/articles/calendar/address', 'POST', {})
    setProblem(answer.isGranted ? null : (answer.problem ?? words.failed))
    if (answer.isGranted) setAddress(answer.data.address)
  }

  return (
    <section className="calendar-feed" aria-labelledby={id}>
      <h2 id={id}>{words.feed}</h2>
      <p className="desk-muted">{words.feedHint}</p>
      {address && (
        <label>
          {words.address}
          <input onFocus={(event) => event.target.select()} readOnly type="url" value={address} />
        </label>
      )}
      <button className="desk-button" onClick={() => void renew()} type="button">
        {address ? words.renew : words.make}
      </button>
      <p aria-live="polite" className="desk-alarm">
        {problem}
      </p>
    </section>
  )
}
