import { ageText } from '@/desk/dashboard/age-text'

/** How long ago the comment was written. */
export function AgeCell({ rowData }: { rowData: { createdAt: string } }) {
  return <time dateTime={rowData.createdAt}>{ageText(rowData.createdAt, new Date())}</time>
}
