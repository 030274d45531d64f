import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  RequestContext,
} from 'payload'
import { purge } from '@/cache/purge'
import { type PublishedArticle, touchedByArticle } from '@/cache/tags'
import { isDraftSave } from '@/db/draft-save'
import { announce } from '@/desk/webhooks/announce'
import type { Article } from '@/payload-types'
import { unmarkGone } from '@/site/redirects/gone-address'
import { redirectOnRename, redirectToDraft } from '@/site/redirects/redirect-on-rename'
import { readPublishedArticle } from '../read-published-article'
import { announcePublication } from './announce-publication'
import { auditPublication } from './audit-publication'

const key = (id: number | string) => `published-article-${id}`

const changeKey = (id: number | string) => `changed-for-readers-${id}`

/** Whether the current write changes what readers see of this article; checked after `afterPublicChange`. */
export const isChangedForReaders = (context: RequestContext, id: number | string): boolean =>
  context[changeKey(id)] === true

/** Remembered of an article whose public row the write leaves alone. */
const UNTOUCHED = Symbol('untouched')

type BeforeArgs = {
  context: RequestContext
  data?: Partial<Article>
  id?: number | string
  originalDoc?: { id?: number | string }
  req: PayloadRequest
}

/** Before a write: stores the public state for comparison. */
export async function rememberPublicState(args: BeforeArgs) {
  const id = args.originalDoc?.id ?? args.id
  if (id === undefined) return args.data
  const isUntouched = args.data && isDraftSave(args.context, args.data)
  args.context[key(id)] = isUntouched ? UNTOUCHED : await readPublishedArticle(args.req, Number(id))
  return args.data
}

const remembered = (context: RequestContext, id: number | string) =>
  (context[key(id)] ?? null) as PublishedArticle | null

/** After a write: purges every affected page and keeps the old URL working. Draft saves have no effect. */
export const afterPublicChange: CollectionAfterChangeHook = async ({ doc, previousDoc, context, req }) => {
  await redirectToDraft(req, 'articles', { id: doc.id, before: previousDoc?.slug, after: doc.slug })
  if (context[key(doc.id)] === UNTOUCHED) return doc
  const before = remembered(context, doc.id)
  const after = await readPublishedArticle(req, doc.id)
  if (before?.updatedAt === after?.updatedAt) return doc
  await auditPublication(req, doc, before, after)
  await announcePublication(req, doc, before, after)
  if (before && after) await redirectOnRename(req, `/articles/${before.slug}`, `/articles/${after.slug}`)
  if (after) await unmarkGone(req, `/articles/${after.slug}`)
  // Not `context`: nested writes may have replaced it.
  req.context[changeKey(doc.id)] = true
  await purge(req, touchedByArticle(doc.id, before, after))
  return doc
}

/** After a deletion: drops the page immediately. */
export const afterPublicDelete: CollectionAfterDeleteHook = async ({ id, context, req }) => {
  const before = remembered(context, id)
  if (before) await announce(req, 'article.withdrawn', { article: Number(id), slug: before.slug })
  await purge(req, touchedByArticle(Number(id), before, null))
}
