import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { published } from '@/db/published'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import type { Article } from '@/payload-types'
import { findNewestVersion } from '../workflow/describe-workflow'
import { findOwnApproval } from './find-own-approval'

/** What a comparison starts from or ends with, as it stands in an address. */
export type Wanted = 'approved' | 'published' | 'now' | number

/** One side of a comparison. */
export type Side = {
  wanted: Wanted
  article: Article
  /** When this version was written, or when it was approved; ISO 8601. */
  at: string
}

/** Two versions of an article. */
export type Compared = { before: Side; after: Side }

/**
 * Reads the sides of a comparison from an address.
 *
 * @throws APIError 400 for anything else
 */
export function readWanted(req: PayloadRequest, from: unknown, to: unknown): { from: Wanted; to: Wanted } {
  const start = from === 'approved' || from === 'published' ? from : readId(String(from))
  const end = to === undefined || to === null || to === 'now' ? 'now' : readId(String(to))
  if (start !== null && end !== null) return { from: start, to: end }
  throw new APIError(speak(changesWords, req.i18n.language).refusal.params, 400, undefined, true)
}

/**
 * Two versions of an article, for staff who may read its versions.
 *
 * @throws NotFound for an article whose versions the user may not read; APIError 404 for a version that there is not
 */
export async function findCompared(
  req: PayloadRequest,
  id: number,
  { from, to }: { from: Wanted; to: Wanted },
): Promise<Compared> {
  await requireVersions(req, id)
  return { before: await findSide(req, id, from), after: await findSide(req, id, to) }
}

/** @throws NotFound if there is no version that the user may read */
export async function requireVersions(req: PayloadRequest, id: number): Promise<void> {
  const { docs } = await req.payload
    .findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      select: { updatedAt: true },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: false,
      req,
    })
    .catch((error: unknown) => {
      // A user without access to versions gets the same answer as for a missing article.
      if (error instanceof Forbidden) return { docs: [] }
      throw error
    })
  if (docs.length === 0) throw new NotFound(req.t)
}

async function findSide(req: PayloadRequest, id: number, wanted: Wanted): Promise<Side> {
  const words = speak(changesWords, req.i18n.language).refusal
  const missing = (message: string) => new APIError(message, 404, undefined, true)
  switch (wanted) {
    case 'now': {
      const article = await findNewestVersion(req, id)
      if (!article) throw new NotFound(req.t)
      return { wanted, article, at: article.updatedAt }
    }
    case 'published': {
      const article = await findPublished(req, id)
      if (!article) throw missing(words.published)
      return { wanted, article, at: article.updatedAt }
    }
    case 'approved': {
      const approval = await findOwnApproval(req, id)
      if (!approval) throw missing(words.approved)
      return { wanted, ...approval }
    }
    default: {
      const { docs } = await req.payload.findVersions({
        collection: 'articles',
        where: { and: [{ id: { equals: wanted } }, { parent: { equals: id } }] },
        depth: 0,
        limit: 1,
        pagination: false,
        overrideAccess: false,
        req,
      })
      const [found] = docs
      if (!found) throw missing(words.version)
      return { wanted, article: { ...(found.version as Article), id }, at: found.updatedAt }
    }
  }
}

async function findPublished(req: PayloadRequest, id: number): Promise<Article | undefined> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { equals: id } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0]
}
