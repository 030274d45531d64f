'use client'

import { changesWords } from '@/design/panel-words/changes'
import { useWords } from '@/design/use-words'
import { useExactTimeText } from '@/desk/panel/use-time-text'
import type { Wanted } from '../find-compared'

/** Which versions are compared, in words. */
export function ComparedSpan({
  from,
  fromAt,
  to,
  toAt,
}: {
  from: Wanted
  fromAt: string
  to: Wanted
  toAt: string
}) {
  const { since, until } = useWords(changesWords)
  const timeText = useExactTimeText()
  const start =
    from === 'published'
      ? since.published
      : from === 'approved'
        ? since.approved(timeText(fromAt))
        : since.version(timeText(fromAt))
  return (
    <p className="changes__span">
      {start}, {typeof to === 'number' ? until.version(timeText(toAt)) : until.now}.
    </p>
  )
}
