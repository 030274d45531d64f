import type { NotificationKind, Subject } from './notification'

/** Where in the panel one does what a notification asks for. */
export function addressOf({ collection, id }: Subject, kind: NotificationKind): string {
  // Clinicians who are no editors have no form of symptoms: they approve on the first page.
  return kind === 'red-line-waits' ? '/admin#red-lines' : `/admin/collections/${collection}/${id}`
}
