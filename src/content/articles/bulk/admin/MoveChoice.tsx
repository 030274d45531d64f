'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { bulkWords } from '@/design/panel-words/bulk'
import { useWords } from '@/design/use-words'
import { ask } from '../../schedule/admin/plan'

export const ACTIONS = [
  'submit',
  'approve',
  'return',
  'publish',
  'schedule',
  'assign',
  'reviewer',
  'renew',
  'trash',
] as const
export type ActionName = (typeof ACTIONS)[number]

export type MoveDetails = { note: string; reviewed: boolean; at: string; person: string; due: string }
export const NO_DETAILS: MoveDetails = { note: '', reviewed: false, at: '', person: '', due: '' }

type Props = {
  action: ActionName | ''
  details: MoveDetails
  /** One of the selected articles: who can be given it can be given the others. */
  first: number | string | undefined
  onAction: (action: ActionName | '') => void
  onDetails: (details: MoveDetails) => void
}

/** What to do, with what that needs: a note, a time, a person. */
export function MoveChoice({ action, details, first, onAction, onDetails }: Props) {
  const words = useWords(bulkWords)
  const id = useId()
  const set = (change: Partial<MoveDetails>) => onDetails({ ...details, ...change })
  return (
    <>
      <label htmlFor={`${id}-action`}>{words.what}</label>
      <select
        id={`${id}-action`}
        onChange={({ target }) => onAction(ACTIONS.find((one) => one === target.value) ?? '')}
        value={action}
      >
        <option value="">{words.choose}</option>
        {ACTIONS.map((one) => (
          <option key={one} value={one}>
            {words.action[one]}
          </option>
        ))}
      </select>
      {action === 'approve' && (
        <label>
          <input
            checked={details.reviewed}
            onChange={({ target }) => set({ reviewed: target.checked })}
            type="checkbox"
          />{' '}
          {words.reviewed}
        </label>
      )}
      {action === 'return' && (
        <label>
          {words.note}
          <textarea
            maxLength={2000}
            onChange={({ target }) => set({ note: target.value })}
            value={details.note}
          />
        </label>
      )}
      {action === 'schedule' && (
        <label>
          {words.at}
          <input
            onChange={({ target }) => set({ at: target.value })}
            type="datetime-local"
            value={details.at}
          />
        </label>
      )}
      {(action === 'assign' || action === 'reviewer') && (
        <PersonChoice
          first={first}
          key={action}
          of={action}
          onChoose={(person) => set({ person })}
          person={details.person}
        />
      )}
      {action === 'assign' && (
        <label>
          {words.due}
          <input onChange={({ target }) => set({ due: target.value })} type="date" value={details.due} />
        </label>
      )}
    </>
  )
}

type Person = { id: number; name: string }
type PersonProps = {
  of: 'assign' | 'reviewer'
  first: number | string | undefined
  person: string
  onChoose: (person: string) => void
}

function PersonChoice({ of, first, person, onChoose }: PersonProps) {
  const words = useWords(bulkWords)
  const { config } = useConfig()
  const [people, setPeople] = useState<Person[]>([])
  const base = config.routes.api

  useEffect(() => {
    const load = async () => {
      if (of === 'assign') {
        const answer = await ask<{ candidates: Person[] }>(`${base}/articles/${first}/assignment`, 'GET')
        if (answer.isGranted) setPeople(answer.data.candidates)
      } else {
        const answer = await ask<{ docs: Person[] }>(
          `${base}/authors?depth=0&limit=100&sort=name&select[name]=true`,
          'GET',
        )
        if (answer.isGranted) setPeople(answer.data.docs)
      }
    }
    void load()
  }, [base, first, of])

  return (
    <label>
      {words.person}
      <select onChange={({ target }) => onChoose(target.value)} value={person}>
        <option value="">{words.nobody}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
