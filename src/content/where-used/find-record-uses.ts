import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** The records whose uses are listed here; pictures have their own list (`content/media/find-uses.ts`). */
export type UsedCollection = 'authors' | 'passages' | 'symptoms'

/** How a record is used by another document. */
export type RecordPlace = 'byline' | 'reviewer' | 'subject' | 'parent' | 'replacement' | 'related' | 'text'

/** One use of a record: in what readers see, in a pending draft, or both. */
export type RecordUse = {
  collection: 'articles' | 'symptoms'
  id: number
  /** As readers see it; `null` if it is not live. */
  liveTitle: string | null
  /** In the draft, which may not have one yet; `null` if no draft uses the record. */
  draftTitle: string | null
  place: RecordPlace
  isLive: boolean
  isDraft: boolean
}

/** The first uses, what is live before drafts, and how many there are in all. */
export type RecordUses = { uses: RecordUse[]; total: number }

/** The largest number of uses that one list shows. */
export const MOST_USES = 100

/** Whether a text has a passage; a block of the text itself, never inside another one. */
const hasPassage = (
  body: 'body' | 'version_body',
  id: number,
) => sql`jsonb_path_exists(${sql.identifier(body)},
  '$.root.children[*].fields ? (@.blockType == "passage" && @.passage == $id)', jsonb_build_object('id', ${id}::int))`

const usesOf = {
  passages: (id: number) => sql`
    select 'articles' as collection, id, question as title, 'text' as place, true as is_live
    from articles where _status = 'published' and ${hasPassage('body', id)}
    union all
    select 'articles', parent_id, version_question, 'text', false from _articles_v
    where latest and version__status <> 'published' and ${hasPassage('version_body', id)}`,
  symptoms: (id: number) => sql`
    select 'articles' as collection, a.id, a.question as title, 'subject' as place, true as is_live
    from articles_rels r join articles a on a.id = r.parent_id
    where r.symptoms_id = ${id} and r.path = 'symptoms' and a._status = 'published'
    union all
    select 'articles', v.parent_id, v.version_question, 'subject', false
    from _articles_v_rels r join _articles_v v on v.id = r.parent_id
    where r.symptoms_id = ${id} and r.path = 'version.symptoms' and v.latest and v.version__status <> 'published'
    union all
    select 'symptoms', s.id, s.plain_name, 'parent', true
    from symptoms_rels r join symptoms s on s.id = r.parent_id where r.symptoms_id = ${id} and r.path = 'parents'
    union all
    select 'symptoms', s.id, s.plain_name, 'related', true
    from symptoms_rels r join symptoms s on s.id = r.parent_id where r.symptoms_id = ${id} and r.path = 'related'
    union all
    select 'symptoms', id, plain_name, 'replacement', true from symptoms where replaced_by_id = ${id}`,
  authors: (id: number) => sql`
    select 'articles' as collection, a.id, a.question as title, 'byline' as place, a._status is not distinct from 'published' as is_live
    from articles_rels r join articles a on a.id = r.parent_id where r.authors_id = ${id} and r.path = 'authors'
    union all
    select 'articles', v.parent_id, v.version_question, 'byline', false
    from _articles_v_rels r join _articles_v v on v.id = r.parent_id
    where r.authors_id = ${id} and r.path = 'version.authors' and v.latest and v.version__status <> 'published'
    union all
    select 'articles', id, question, 'reviewer', _status is not distinct from 'published' from articles where reviewer_id = ${id}
    union all
    select 'articles', parent_id, version_question, 'reviewer', false from _articles_v
    where version_reviewer_id = ${id} and latest and version__status <> 'published'`,
}

/**
 * Where a passage, a symptom or an author is used: in live content and in the latest draft of each article. Older
 * versions do not count. One statement, by the indexes of the relations; passages are looked for in the texts.
 *
 * @param source a request inside a hook, so that its transaction is used
 * @param most the largest number of uses to return
 */
export async function findRecordUses(
  source: Payload | PayloadRequest,
  collection: UsedCollection,
  id: number,
  most = MOST_USES,
): Promise<RecordUses> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    with used as (${usesOf[collection](id)})
    select collection, id, place, bool_or(is_live) as "isLive", bool_or(not is_live) as "isDraft",
      max(title) filter (where is_live) as "liveTitle",
      case when bool_or(not is_live) then coalesce(max(title) filter (where not is_live), '') end as "draftTitle",
      (count(*) over ())::int as total
    from used where id is not null
    group by collection, id, place
    order by bool_or(is_live) desc, collection, max(title), id, place limit ${most}`)
  const found = rows as (RecordUse & { total: number })[]
  return { uses: found.map(({ total: _, ...use }) => use), total: found[0]?.total ?? 0 }
}
