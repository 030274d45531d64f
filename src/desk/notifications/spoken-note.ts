import { speak } from '@/design/panel-words'
import { assignmentWords } from '@/design/panel-words/assignment'
import { dayText } from '@/desk/panel/age-text'
import { describeFailure } from '@/jobs/describe-failure'
import type { Notification } from './notification'

/** A note in the reader's language: people's own words, why a plan failed (kept as a code), until when (as a day). */
export function spokenNote(
  { kind, note }: Pick<Notification, 'kind' | 'note'>,
  language: string | undefined,
): string | null {
  if (note === null) return null
  if (kind === 'plan-failed') return describeFailure(note, language)
  if (kind !== 'assigned') return note
  return speak(assignmentWords, language).until(dayText(new Date(note), language))
}
