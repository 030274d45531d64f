import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { pictureWords } from '@/design/panel-words/blocks'

type UseCollection = 'articles' | 'authors' | 'pages'
type UsePlace = 'figure' | 'share picture' | 'author photo'

/** One use of a picture: on the public site, in a pending draft, or both. */
export type PictureUse = {
  collection: UseCollection
  id: number
  /** Empty for a draft without one: see `titleOf`. */
  title: string
  where: UsePlace
  isLive: boolean
  isDraft: boolean
}

type Row = {
  media: number
  collection: UseCollection
  id: number
  title: string | null
  place: UsePlace
  is_live: boolean
  is_draft: boolean
}

/**
 * Where pictures are used: in public content and in the latest version of each document, which may be a draft.
 * Older versions do not count. A figure is a top-level block, never inside another one.
 *
 * @param source a request inside a hook, so that its transaction is used
 * @param ids pictures to look for
 * @returns for each id its uses, by title
 */
export async function findUses(
  source: Payload | PayloadRequest,
  ids: number[],
): Promise<Map<number, PictureUse[]>> {
  const uses = new Map<number, PictureUse[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return uses
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    with shown as (
      select image_id as media, 'articles' as collection, id, question as title, 'share picture' as place,
        _status = 'published' as is_live, _status <> 'published' as is_draft
      from articles where image_id in ${listOf(ids)}
      union all
      select version_image_id, 'articles', parent_id, version_question, 'share picture',
        false, version__status <> 'published'
      from _articles_v where latest and version_image_id in ${listOf(ids)}
      union all
      select photo_id, 'authors', id, name, 'author photo', _status = 'published', _status <> 'published'
      from authors where photo_id in ${listOf(ids)}
      union all
      select version_photo_id, 'authors', parent_id, version_name, 'author photo', false, version__status <> 'published'
      from _authors_v where latest and version_photo_id in ${listOf(ids)}
    ),
    texts as (
      select body, 'articles' as collection, id, question as title, true as is_row, _status::text as status
      from articles
      union all select version_body, 'articles', parent_id, version_question, false, version__status::text
      from _articles_v where latest
      union all select body, 'pages', id, title, true, _status::text from pages
      union all select version_body, 'pages', parent_id, version_title, false, version__status::text
      from _pages_v where latest
    ),
    used as (
      select * from shown
      union all
      select (image #>> '{}')::int, collection, id, title, 'figure', is_row and status = 'published', status <> 'published'
      from texts, jsonb_path_query(body, '$.root.children[*] ? (@.type == "block").fields ? (@.blockType == "figure").image ? (@.type() == "number")') as image
      where image #>> '{}' in ${listOf(ids.map(String))}
    )
    select media, collection, id, max(title) as title, place, bool_or(is_live) as is_live, bool_or(is_draft) as is_draft
    from used where id is not null
    group by media, collection, id, place order by max(title), place`)
  for (const row of rows as Row[]) {
    const { media, collection, id, title, place, is_live: isLive, is_draft: isDraft } = row
    const use = { collection, id, title: title ?? '', where: place, isLive, isDraft }
    uses.get(media)?.push(use)
  }
  return uses
}

/** The title of a document that uses a picture, for staff. */
export const titleOf = ({ title }: PictureUse, language: string): string =>
  title || speak(pictureWords, language).untitled

const listOf = (values: (number | string)[]) =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

/** The uses of one picture. */
export async function findUsesOf(source: Payload | PayloadRequest, id: number): Promise<PictureUse[]> {
  return (await findUses(source, [id])).get(id) ?? []
}
