import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { recordChange } from '@/desk/audit-log/audit-change'
import type { Author } from '@/payload-types'
import { redirectOnRename } from '@/site/redirects/redirect-on-rename'
import { PUBLIC_FIELDS } from '../public-fields'

const key = (id: number | string) => `public-profile-${id}`

/** The public state of a profile, null if it is not public; Payload's hooks receive the latest version. */
export async function readPublicProfile(req: PayloadRequest, id: number | string): Promise<Author | null> {
  const { docs } = await req.payload.find({
    collection: 'authors',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}

/** Before a write: stores the public state for comparison. */
export const rememberPublicState: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = originalDoc?.id
  if (id === undefined) return data
  const before = await readPublicProfile(req, id)
  // Each Payload query replaces this object, so it is looked up now and not earlier.
  req.context[key(id)] = before
  return data
}

/** After a write: purges the pages, keeps the old URL working, logs the changes. Drafts have no effect. */
export const afterPublicChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  const before = (req.context[key(doc.id)] ?? null) as Author | null
  const after = await readPublicProfile(req, doc.id)
  if (before?.updatedAt === after?.updatedAt) return doc
  if (before && after) {
    await redirectOnRename(req, `/authors/${before.slug}`, `/authors/${after.slug}`)
    await recordChange(req, { target: 'authors', titleField: 'name', fields: PUBLIC_FIELDS }, before, after)
  }
  const own = [tags.author(doc.id)]
  const others = [tags.authors, tags.authorNames, tags.articles, tags.missing]
  await purge(req, after ? { stale: [...own, ...others], drop: [] } : { stale: others, drop: own })
  return doc
}
