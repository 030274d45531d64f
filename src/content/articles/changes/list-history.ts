import type { PayloadRequest } from 'payload'
import type { Article } from '@/payload-types'
import { changedLines } from './compare-articles'

/** One version in the list. `at` is ISO 8601. */
export type HistoryEntry = {
  id: number
  at: string
  /** Those who wrote it; empty where that was not recorded, or the site did it. */
  who: string[]
  /** `first`: what the article began with. */
  kind: 'first' | 'published' | 'approved' | 'submitted' | 'automatic' | 'saved'
  /** What it changed in the version before it, in a line each. */
  lines: string[]
  /** The version before it; null for the first. */
  before: number | null
}

export type History = { entries: HistoryEntry[]; pages: number }

const PAGE_LENGTH = 10
/** Versions may be two megabytes each: few at a time, so that other requests are served in between. */
const AT_ONCE = 2

type Version = { id: number; at: string; isAutomatic: boolean; article: Article }

/**
 * The versions of an article that the user may read, newest first, each with what it changed.
 *
 * @param page from 1
 */
export async function listHistory(req: PayloadRequest, id: number, page: number): Promise<History> {
  const entries: HistoryEntry[] = []
  let newer: Version | null = null
  let total = 0
  const batches = PAGE_LENGTH / AT_ONCE
  // One batch more than is shown: the last entry is compared with what came before it.
  for (let batch = 1; batch <= batches + 1; batch++) {
    const found = await findVersions(req, id, (page - 1) * batches + batch)
    total = found.total
    for (const version of found.versions) {
      if (newer && entries.length < PAGE_LENGTH) entries.push(entryOf(newer, version, req.i18n.language))
      newer = version
    }
    if (!found.hasMore) break
  }
  if (newer && entries.length < PAGE_LENGTH) entries.push(entryOf(newer, null, req.i18n.language))
  return { entries, pages: Math.max(1, Math.ceil(total / PAGE_LENGTH)) }
}

function entryOf(
  { id, at, article, isAutomatic }: Version,
  before: Version | null,
  language: string,
): HistoryEntry {
  return {
    id,
    at,
    who: (article.savedBy ?? '').split('\n').filter(Boolean),
    kind: kindOf(article, before?.article ?? null, isAutomatic),
    lines: before ? changedLines(before.article, article, language) : [],
    before: before?.id ?? null,
  }
}

function kindOf(article: Article, before: Article | null, isAutomatic: boolean): HistoryEntry['kind'] {
  if (article._status === 'published') return 'published'
  if (isAutomatic) return 'automatic'
  if (!before) return 'first'
  if (article.stage === 'approved' && article.workflow?.approvedAt !== before.workflow?.approvedAt)
    return 'approved'
  if (article.stage === 'in-review' && before.stage !== 'in-review') return 'submitted'
  return 'saved'
}

async function findVersions(req: PayloadRequest, id: number, page: number) {
  const { docs, totalDocs, hasNextPage } = await req.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: ['-updatedAt', '-id'],
    depth: 0,
    limit: AT_ONCE,
    page,
    overrideAccess: false,
    req,
  })
  const versions = docs.map(
    (doc): Version => ({
      id: Number(doc.id),
      at: doc.updatedAt,
      isAutomatic: (doc as { autosave?: boolean }).autosave === true,
      article: doc.version as Article,
    }),
  )
  return { versions, total: totalDocs, hasMore: hasNextPage }
}
