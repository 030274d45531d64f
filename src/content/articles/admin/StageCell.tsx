'use client'

import { useTranslation } from '@payloadcms/ui'
import { placeOf } from '@/desk/decisions/stages'
import type { Article } from '@/payload-types'
import { PresentInRow } from '../presence/admin/PresentInRow'

/** In a list: an article's stage, as labelled in its workflow panel, and who has it open now. */
export function StageCell({ rowData }: { rowData: Pick<Article, 'id' | 'stage' | '_status'> }) {
  const { i18n } = useTranslation()
  return (
    <>
      {placeOf(rowData.stage, rowData._status === 'published', i18n.language)}
      <PresentInRow id={rowData.id} />
    </>
  )
}
