import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { RecordUse } from '@/content/where-used/find-record-uses'
import { connectionOf } from '@/db/connection'

/** One article that cites a source of another one. */
export type SourceUse = Omit<RecordUse, 'place'> & {
  /** The position of the source in the list of the article that was asked about, from 1. */
  number: number
  source: string
}

/** The largest number of uses that one form shows. */
const MOST = 100

/**
 * Other articles that cite the sources of an article's newest version, in what readers see or in their latest draft:
 * where a source is withdrawn, these are to be looked at, too. A source is known by its web address without protocol,
 * `www.` and trailing slash, or by its title where it has none (`source_key` in the database).
 */
export async function findSourceUses(payload: Payload, article: number): Promise<SourceUse[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    with mine as (
      select min(r._order) as number, min(r.title) as title, source_key(r.url, r.title) as source
      from _articles_v v join _articles_v_version_references r on r._parent_id = v.id
      where v.parent_id = ${article} and v.latest and source_key(r.url, r.title) is not null
      group by 3),
    used as (
      select mine.source, a.id, a.question as title, true as is_live
      from mine join articles_references r on source_key(r.url, r.title) = mine.source
      join articles a on a.id = r._parent_id
      where a._status = 'published'
      union all
      select mine.source, v.parent_id, v.version_question, false
      from mine join _articles_v_version_references r on source_key(r.url, r.title) = mine.source
      join _articles_v v on v.id = r._parent_id
      where v.latest and v.version__status <> 'published')
    select mine.number, mine.title as source, 'articles' as collection, used.id,
      bool_or(is_live) as "isLive", bool_or(not is_live) as "isDraft",
      max(used.title) filter (where is_live) as "liveTitle",
      case when bool_or(not is_live) then coalesce(max(used.title) filter (where not is_live), '') end as "draftTitle"
    from used join mine using (source) where used.id <> ${article}
    group by mine.number, mine.title, used.id
    order by mine.number, bool_or(is_live) desc, max(used.title), used.id limit ${MOST}`)
  return rows as SourceUse[]
}
