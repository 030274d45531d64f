import { Forbidden, type Payload, type TypedUser } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import type { ArticleView } from '../article-view'
import { type CommentRules, toView } from '../find-article'
import { completeDraft, type Draft } from './complete-draft'

/** A draft as its page will show it, and the data for the bar above it. */
export type DraftView = {
  view: ArticleView
  /** ISO 8601. */
  savedAt: string
  /** `live`: the public version; `version`: one requested by id. */
  kind: 'draft' | 'live' | 'version'
}

/**
 * The latest version of an article, subject to the access table.
 *
 * @param version id of an older version of the same article, instead of the latest
 * @returns null if there is none, or none that the user may read
 */
export async function findDraft(
  payload: Payload,
  user: TypedUser,
  id: number,
  rules: CommentRules,
  version?: number,
): Promise<DraftView | null> {
  const draft =
    version === undefined ? await newest(payload, user, id) : await older(payload, user, id, version)
  if (!draft) return null
  const now = (await readDatabaseClock(payload)).toISOString()
  const savedAt = draft.updatedAt ?? now
  const { view } = await toView(payload, completeDraft(draft, savedAt), rules)
  const isLive = draft._status === 'published' && view.publishedAt <= now
  return { view, savedAt, kind: version !== undefined ? 'version' : isLive ? 'live' : 'draft' }
}

async function newest(payload: Payload, user: TypedUser, id: number): Promise<Draft | undefined> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs[0]
}

async function older(
  payload: Payload,
  user: TypedUser,
  id: number,
  version: number,
): Promise<Draft | undefined> {
  try {
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ id: { equals: version } }, { parent: { equals: id } }] },
      depth: 0,
      limit: 1,
      overrideAccess: false,
      user,
    })
    return docs[0] && { ...docs[0].version, id }
  } catch (error) {
    // A user without access to versions gets the same response as for a missing one.
    if (error instanceof Forbidden) return undefined
    throw error
  }
}
