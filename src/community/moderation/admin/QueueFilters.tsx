'use client'

import { type QueueFilter, type QueuePage, queueFilters } from '../queue-view'

const names: Record<QueueFilter, string> = {
  waiting: 'Waiting',
  held: 'Held by a check',
  reported: 'Reported',
  spam: 'Spam',
  rejected: 'Rejected',
  approved: 'Approved',
}
const ages = ['under an hour', 'up to a day', 'up to three days', 'longer']

type QueueFiltersProps = {
  show: QueueFilter
  numbers: Omit<QueuePage, 'items'> | null
  onChoose: (show: QueueFilter) => void
}

/** What the queue shows, with how many there are of each, and how long the waiting ones have waited. */
export function QueueFilters({ show, numbers, onChoose }: QueueFiltersProps) {
  return (
    <>
      <fieldset className="queue-filters">
        <legend>Show</legend>
        {queueFilters.map((filter) => (
          <button key={filter} type="button" aria-pressed={filter === show} onClick={() => onChoose(filter)}>
            {names[filter]} <strong>{numbers?.counts[filter] ?? '…'}</strong>
          </button>
        ))}
      </fieldset>
      {numbers && numbers.counts.waiting > 0 && (
        <p className="queue-ages">
          Waiting: {numbers.ages.map((count, index) => `${count} ${ages[index]}`).join(' · ')}
        </p>
      )}
    </>
  )
}
