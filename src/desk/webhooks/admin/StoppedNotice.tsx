'use client'

import { webhookWords } from '@/design/panel-words/webhooks'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'

/** Why a webhook is off although nobody switched it off. */
export function StoppedNotice({ at }: { at: string }) {
  const words = useWords(webhookWords)
  return <p className="account-form__problem">{words.stopped(useTimeText()(at))}</p>
}
