import type { DefaultServerCellComponentProps } from 'payload'

/** In the list of users: whether somebody has taken the invitation. */
export function StandingCell({ rowData }: DefaultServerCellComponentProps) {
  return <span>{rowData.invitedAt && !rowData.joinedAt ? 'Invited, not joined yet' : 'Active'}</span>
}
