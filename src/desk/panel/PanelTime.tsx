'use client'

import { useTimeText } from './use-time-text'

/** A moment (ISO 8601) as the panel writes it, in the time zone of whoever looks. */
export function PanelTime({ at }: { at: string }) {
  const timeText = useTimeText()
  return <time dateTime={at}>{timeText(at)}</time>
}
