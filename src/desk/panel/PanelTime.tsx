'use client'

import { useExactTimeText, useTimeText } from './use-time-text'

/** A moment (ISO 8601) in the panel's format, in the user's time zone. */
export function PanelTime({ at }: { at: string }) {
  const timeText = useTimeText()
  return <time dateTime={at}>{timeText(at)}</time>
}

/** The same to the second. */
export function ExactTime({ at }: { at: string }) {
  const timeText = useExactTimeText()
  return <time dateTime={at}>{timeText(at)}</time>
}
