'use client'

import { useTranslation } from '@payloadcms/ui'
import { ageText } from '@/desk/panel/age-text'

/** The age of the comment. */
export function AgeCell({ rowData }: { rowData: { createdAt: string } }) {
  const { i18n } = useTranslation()
  return <time dateTime={rowData.createdAt}>{ageText(rowData.createdAt, new Date(), i18n.language)}</time>
}
