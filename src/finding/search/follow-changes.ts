import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { isChangedForReaders } from '@/content/articles/hooks/publish-changes'
import { indexNames } from './index/index-names'
import { indexArticle, indexArticlesAbout } from './index-article'

/** Articles are indexed by their public content. Draft saves change nothing. */
const indexOnPublicChange: CollectionAfterChangeHook = async ({ doc, context, req }) => {
  if (isChangedForReaders(context, doc.id)) await indexArticle(req, Number(doc.id))
  return doc
}

/** When a symptom's names change, they and the articles about it are reindexed. */
const indexOnRename: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  await indexNames(req, [Number(doc.id)])
  if (operation === 'update') await indexArticlesAbout(req, Number(doc.id))
  return doc
}

const followers: Record<string, CollectionAfterChangeHook> = {
  articles: indexOnPublicChange,
  symptoms: indexOnRename,
}

/** Adds indexing to a collection, in the transaction of each change; other collections are unchanged. */
export function followChanges(collection: CollectionConfig): CollectionConfig {
  const follow = followers[collection.slug]
  if (!follow) return collection
  const { hooks } = collection
  return { ...collection, hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), follow] } }
}
