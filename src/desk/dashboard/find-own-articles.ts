import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { HELPFUL_FROM } from '@/community/helpfulness/vote-helpful'
import { findSummaries } from '@/community/ratings/find-summaries'
import { connectionOf } from '@/db/connection'

const MOST = 8

/** A live article of an author, with what its readers say. */
type OwnArticle = {
  id: number
  slug: string
  question: string
  comments: number
  /** When the last shown comment was written, ISO 8601. */
  lastComment: string | null
  /** Null below the number of votes from which they say anything. */
  helpful: { yes: number; all: number } | null
}

export type OwnArticles = {
  articles: OwnArticle[]
  total: number
  /** The author's own rating as readers see it: without a mean below the number set in the settings. */
  rating: { votes: number; mean: number | null }
}

/** The live articles of an author profile, last commented first, and the ratings that readers gave the author. */
export async function findOwnArticles(req: PayloadRequest, profile: number): Promise<OwnArticles> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.id, a.slug, a.question, count(*) over ()::int as total, c.comments, c.last as "lastComment", h.yes, h."all"
    from articles a
      cross join lateral (
        select count(*)::int as comments, to_json(max(created_at)) #>> '{}' as last
        from comments where article_id = a.id and status = 'approved') c
      cross join lateral (
        select count(*) filter (where is_helpful)::int as yes, count(*)::int as "all"
        from helpful_votes where article_id = a.id) h
    where a._status = 'published' and exists (
      select from articles_rels r where r.parent_id = a.id and r.path = 'authors' and r.authors_id = ${profile})
    order by c.last desc nulls last, a.published_at desc, a.id limit ${MOST}`)
  type Row = Omit<OwnArticle, 'helpful'> & { total: number; yes: number; all: number }
  const articles = (rows as Row[]).map(({ yes, all, total: _, ...article }) => ({
    ...article,
    helpful: all >= HELPFUL_FROM ? { yes, all } : null,
  }))
  const { ratingsShownFrom } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const { count, mean } = (await findSummaries(req.payload, [profile]))(profile)
  return {
    articles,
    total: (rows as Row[])[0]?.total ?? 0,
    rating: { votes: count, mean: count >= ratingsShownFrom ? mean : null },
  }
}
