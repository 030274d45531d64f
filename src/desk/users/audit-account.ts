import type { CollectionAfterChangeHook } from 'payload'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { User } from '@/payload-types'

/** Logs new accounts and role changes. */
export const auditAccount: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  const entry = { target: 'users', targetId: doc.id, title: doc.name } as const
  if (operation === 'create') {
    await recordAudit(req, { ...entry, action: 'create account', details: { role: doc.role } })
  } else if (previousDoc.role !== doc.role) {
    const details = { from: previousDoc.role, to: doc.role }
    await recordAudit(req, { ...entry, action: 'change role', details })
  }
  return doc
}
