import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { markGone } from '@/site/redirects/gone-address'
import { onceReadAt } from '@/site/redirects/was-published'

const key = (id: number | string) => `once-read-article-${id}`

/** Before a deletion: remembers the public URL. */
export const rememberAddress: CollectionBeforeDeleteHook = async ({ id, context, req }) => {
  context[key(id)] = await onceReadAt(req, Number(id))
}

/** After a deletion: marks the URL as gone for good. */
export const leaveGoneAddress: CollectionAfterDeleteHook = async ({ id, context, req }) => {
  const slug = context[key(id)]
  if (typeof slug === 'string') await markGone(req, `/articles/${slug}`)
}
