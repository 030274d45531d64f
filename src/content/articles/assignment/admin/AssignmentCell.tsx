import type { Payload } from 'payload'
import { cache } from 'react'
import { speak } from '@/design/panel-words'
import { assignmentWords } from '@/design/panel-words/assignment'
import { dayText } from '@/desk/panel/age-text'
import { findAssignments } from '../assignment'

/** One query per page, however many cells request it. */
const findOnce = cache((payload: Payload) => findAssignments(payload))

/** Payload (3.90) also renders the cell in the form, without a row. */
type Props = { payload: Payload; i18n: { language: string }; rowData?: { id: number } }

/** In a list: who has an article in hand, and until when. */
export async function AssignmentCell({ payload, i18n, rowData }: Props) {
  const assignment = rowData && (await findOnce(payload))(rowData.id)
  if (!assignment) return null
  const { assignee, due } = assignment
  const { until } = speak(assignmentWords, i18n.language)
  return (
    <span>
      <bdi>{assignee.name}</bdi>
      {due && `, ${until(dayText(new Date(due), i18n.language))}`}
    </span>
  )
}
