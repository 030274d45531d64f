import type { CollectionAfterChangeHook } from 'payload'
import { indexArticlesAbout } from './index-article'

/** A symptom with other names is found by them, and so are the articles about it. */
export const indexOnRename: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await indexArticlesAbout(req, Number(doc.id))
  return doc
}
