import type { PayloadRequest } from 'payload'
import { type AuditAction, recordAudit } from './record-audit'

/** Adds an entry about the whole site, such as its export, to the audit log. */
export const recordSiteAudit = (req: PayloadRequest, action: AuditAction, details: object): Promise<void> =>
  recordAudit(req, {
    action,
    target: 'settings',
    targetId: 0,
    title: 'The whole site',
    details: { ...details },
  })
