import type { CollectionAfterChangeHook } from 'payload'
import { redirectOnRename } from './redirect-on-rename'

/** Leaves a redirect when the slug of a document without drafts changes. */
export function redirectRenamed(prefix: string): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    if (operation === 'update' && previousDoc?.slug && previousDoc.slug !== doc.slug) {
      await redirectOnRename(req, `${prefix}/${previousDoc.slug}`, `${prefix}/${doc.slug}`)
    }
    return doc
  }
}
