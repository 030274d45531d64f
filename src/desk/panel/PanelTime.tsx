'use client'

import { useTimeText } from './use-time-text'

/** A moment (ISO 8601) in the panel's format, in the user's time zone. */
export function PanelTime({ at }: { at: string }) {
  const timeText = useTimeText()
  return <time dateTime={at}>{timeText(at)}</time>
}
