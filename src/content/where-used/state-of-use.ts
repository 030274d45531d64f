import type { Spoken } from '@/design/panel-words'
import type { usesWords } from '@/design/panel-words/uses'
import type { RecordUse } from './find-record-uses'

/** Whether an article uses something where readers see it, in a draft, or both, in words. */
export const stateOfUse = (
  words: Spoken<typeof usesWords>,
  { isLive, isDraft }: Pick<RecordUse, 'isLive' | 'isDraft'>,
): string =>
  [isLive && words.live, isDraft && (isLive ? words.andDraft : words.draft)].filter(Boolean).join(' ')
