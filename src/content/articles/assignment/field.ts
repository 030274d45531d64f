import type { UIField } from 'payload'

const ADMIN = '/src/content/articles/assignment/admin'

/** Who has the article in hand, in the form and as a column; stored apart from it (assignment.ts). */
export const assignmentField: UIField = {
  name: 'assignment',
  type: 'ui',
  label: { en: 'Given to', es: 'Asignado a' },
  admin: {
    disableBulkEdit: true,
    components: {
      Field: `${ADMIN}/AssignmentPanel#AssignmentPanel`,
      Cell: `${ADMIN}/AssignmentCell#AssignmentCell`,
    },
  },
}
