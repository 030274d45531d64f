import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { isChangedForReaders } from '@/content/articles/hooks/publish-changes'
import { indexArticle, indexArticlesAbout } from './index-article'

/** An article is found by what readers see of it. Draft saves touch nothing. */
const indexOnPublicChange: CollectionAfterChangeHook = async ({ doc, context, req }) => {
  if (isChangedForReaders(context, doc.id)) await indexArticle(req, Number(doc.id))
  return doc
}

/** A symptom with other names is found by them, and so are the articles about it. */
const indexOnRename: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await indexArticlesAbout(req, Number(doc.id))
  return doc
}

const followers: Record<string, CollectionAfterChangeHook> = {
  articles: indexOnPublicChange,
  symptoms: indexOnRename,
}

/** A collection whose changes the search follows, in their transaction; the others as they are. */
export function followChanges(collection: CollectionConfig): CollectionConfig {
  const follow = followers[collection.slug]
  if (!follow) return collection
  const { hooks } = collection
  return { ...collection, hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), follow] } }
}
