import type { CollectionAfterChangeHook } from 'payload'
import { redirectOnRename } from './redirect-on-rename'

/** Leaves a redirect when a document without drafts changes its slug. */
export function redirectRenamed(prefix: string): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    if (operation === 'update' && previousDoc?.slug && previousDoc.slug !== doc.slug) {
      await redirectOnRename(req, `${prefix}/${previousDoc.slug}`, `${prefix}/${doc.slug}`)
    }
    return doc
  }
}
