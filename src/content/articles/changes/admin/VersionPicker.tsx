'use client'

import { changesWords } from '@/design/panel-words/changes'
import { useWords } from '@/design/use-words'
import { useExactTimeText } from '@/desk/panel/use-time-text'
import type { VersionChoice } from '../list-versions'

type VersionPickerProps = {
  versions: VersionChoice[]
  from: string
  to: string
  hasApproved: boolean
  isPublished: boolean
}

/** Chooses the two versions to compare: a plain form, so that the choice is in the address. */
export function VersionPicker({ versions, from, to, hasApproved, isPublished }: VersionPickerProps) {
  const words = useWords(changesWords)
  const timeText = useExactTimeText()
  const options = versions.map(({ id, at, ...kind }) => (
    <option key={id} value={id}>
      {[
        timeText(at),
        kind.isPublished ? words.kind.published : kind.isAutomatic ? words.kind.automatic : words.kind.saved,
      ].join(' · ')}
    </option>
  ))
  return (
    <form method="get" className="changes__pick" aria-label={words.pick.label}>
      <label>
        {words.pick.from}
        <select name="from" defaultValue={from}>
          {hasApproved && <option value="approved">{words.pick.approved}</option>}
          {isPublished && <option value="published">{words.pick.published}</option>}
          {options}
        </select>
      </label>
      <label>
        {words.pick.to}
        <select name="to" defaultValue={to}>
          <option value="now">{words.pick.now}</option>
          {options}
        </select>
      </label>
      <button type="submit" className="desk-button">
        {words.pick.show}
      </button>
    </form>
  )
}
