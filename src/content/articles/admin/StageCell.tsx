'use client'

import { useTranslation } from '@payloadcms/ui'
import { placeOf } from '@/desk/decisions/stages'
import type { Article } from '@/payload-types'

/** In a list: an article's stage, as labelled in its workflow panel. */
export function StageCell({ rowData }: { rowData: Pick<Article, 'stage' | '_status'> }) {
  const { i18n } = useTranslation()
  return <>{placeOf(rowData.stage, rowData._status === 'published', i18n.language)}</>
}
