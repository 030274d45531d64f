import { describeFailure } from '@/jobs/describe-failure'
import type { Notification } from './notification'

/** A note in the reader's language: people's own words, or why a plan failed, which is kept as a code. */
export const spokenNote = (
  { kind, note }: Pick<Notification, 'kind' | 'note'>,
  language: string | undefined,
): string | null => (kind === 'plan-failed' ? describeFailure(note, language) : note)
