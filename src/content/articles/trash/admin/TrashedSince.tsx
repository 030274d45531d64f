'use client'

import { trashWords } from '@/design/panel-words/trash'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import { goneAt } from '../gone-at'

/** Who moved an article to the trash, when, and when it goes for good. */
export function TrashedSince({ deletedAt, trashedBy }: { deletedAt: string; trashedBy?: string | null }) {
  const words = useWords(trashWords)
  const timeText = useTimeText()
  return <>{words.row(trashedBy || words.somebody, timeText(deletedAt), timeText(goneAt(deletedAt)))}</>
}
