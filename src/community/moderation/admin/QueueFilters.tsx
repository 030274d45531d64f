'use client'

import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import { type QueueFilter, type QueuePage, queueFilters } from '../queue-view'

const ages = ['hour', 'day', 'days', 'longer'] as const

type QueueFiltersProps = {
  show: QueueFilter
  numbers: Omit<QueuePage, 'items'> | null
  onChoose: (show: QueueFilter) => void
}

/** The queue's filters with counts, and the age of pending comments. */
export function QueueFilters({ show, numbers, onChoose }: QueueFiltersProps) {
  const words = useWords(moderationWords).filters
  return (
    <>
      <fieldset className="queue-filters">
        <legend>{words.show}</legend>
        {queueFilters.map((filter) => (
          <button key={filter} type="button" aria-pressed={filter === show} onClick={() => onChoose(filter)}>
            {words[filter]} <strong>{numbers?.counts[filter] ?? '…'}</strong>
          </button>
        ))}
      </fieldset>
      {numbers && numbers.counts.waiting > 0 && (
        <p className="queue-ages">
          {words.ages(
            numbers.ages.map((count, index) => `${count} ${words.age[ages[index] ?? 'longer']}`).join(' · '),
          )}
        </p>
      )}
    </>
  )
}
