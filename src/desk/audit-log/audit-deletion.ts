import type { CollectionAfterDeleteHook, CollectionSlug } from 'payload'
import { recordAudit } from './record-audit'

/**
 * Logs each deletion in a collection.
 *
 * @param titleField name of the title field
 */
export function auditDeletion(target: CollectionSlug, titleField: string): CollectionAfterDeleteHook {
  return async ({ id, doc, req }) => {
    const title: unknown = doc?.[titleField]
    await recordAudit(req, {
      action: target === 'users' ? 'delete account' : 'delete',
      target,
      targetId: Number(id),
      title: typeof title === 'string' ? title : '',
    })
  }
}
