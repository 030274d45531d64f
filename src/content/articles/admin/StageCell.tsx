'use client'

import { useTranslation } from '@payloadcms/ui'
import { placeOf } from '@/desk/decisions/stages'
import type { Article } from '@/payload-types'
import { PresentInRow } from '../presence/admin/PresentInRow'
import { TrashedSince } from '../trash/admin/TrashedSince'

type StageCellProps = {
  rowData: Pick<Article, 'id' | 'stage' | '_status' | 'deletedAt' | 'trashedBy'>
}

/**
 * In a list: an article's stage, as labelled in its workflow panel, and who has it open now; in the trash, until when
 * it can be restored.
 */
export function StageCell({ rowData }: StageCellProps) {
  const { i18n } = useTranslation()
  const { deletedAt, trashedBy } = rowData
  if (deletedAt) return <TrashedSince deletedAt={deletedAt} trashedBy={trashedBy} />
  return (
    <>
      {placeOf(rowData.stage, rowData._status === 'published', i18n.language)}
      <PresentInRow id={rowData.id} />
    </>
  )
}
