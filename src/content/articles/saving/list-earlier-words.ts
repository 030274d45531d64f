import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { contentFieldNames } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import { contentMarks } from '../workflow/content-digest'
import type { ContentField } from '../workflow/content-fields'
import { contentText } from '../workflow/content-text'
import type { EarlierWords, OpenedWord } from './earlier-word'
import { findField } from './saved-fields'

const PAGE_LENGTH = 20
const FIRST_LETTERS = 200

/** The form saves every few seconds; within this time, saves of one person are one sitting. */
const SITTING = '2 minutes'

export type Wish = {
  /** Only of this field. */
  field?: ContentField
  /** Every save, not only the last of a sitting and those before words were taken out. */
  isEvery: boolean
  /** `next` of the page before. */
  after?: Cursor
}

export type Cursor = { at: string; field: ContentField; mark: string }

type Row = {
  field: ContentField
  mark: string
  value: unknown
  who: string | null
  at: string
  is_refused: boolean
}

/** What the fields of an article said at earlier saves, newest first, without what they say now. */
export async function listEarlierWords(
  req: PayloadRequest,
  article: Article,
  { field, isEvery, after }: Wish,
): Promise<EarlierWords> {
  const now = Object.entries(contentMarks({ ...article })).map(([name, mark]) => `${name} ${mark}`)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    with saves as (
      select field, mark, saved_by, saved_at, is_refused, is_cut,
        lead(saved_by) over one_field as next_by, lead(saved_at) over one_field as next_at
      from saved_fields where article_id = ${article.id} and (${field ?? null}::text is null or field = ${field ?? null})
      window one_field as (partition by field order by saved_at, mark)
    ), page as (
      select * from saves
      where (${isEvery} or is_refused or is_cut or next_at is null or next_by is distinct from saved_by
          or next_at - saved_at > ${SITTING}::interval)
        and field || ' ' || mark <> all (${sql.param(now)}::text[])
        and (${after?.at ?? null}::timestamptz is null
          or (saved_at, field, mark) < (${after?.at ?? null}::timestamptz, ${after?.field ?? ''}, ${after?.mark ?? ''}))
      order by saved_at desc, field desc, mark desc limit ${PAGE_LENGTH + 1}
    )
    select page.field, page.mark, f.value, u.name as who, to_json(page.saved_at) #>> '{}' as at, page.is_refused
    from page
      join saved_fields f on f.article_id = ${article.id} and f.field = page.field and f.mark = page.mark
      left join users u on u.id = page.saved_by
    order by page.saved_at desc, page.field desc, page.mark desc`)
  const found = rows as unknown as Row[]
  const names = speak(contentFieldNames, req.i18n.language)
  const words: EarlierWords['words'] = []
  for (const { field: of, mark, value, who, at, is_refused } of found.slice(0, PAGE_LENGTH)) {
    const text = (await contentText(req, of, value)).join(' ')
    const begins = text.length > FIRST_LETTERS ? `${text.slice(0, FIRST_LETTERS)} …` : text
    words.push({ field: of, name: names[of], mark, at, who, isRefused: is_refused, begins })
  }
  const last = words.at(-1)
  const { recoveryDays } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  return {
    words,
    next: found.length > PAGE_LENGTH && last ? `${last.at}~${last.field}~${last.mark}` : null,
    days: recoveryDays,
  }
}

/**
 * One of them whole, with its text and the text that stands there now.
 *
 * @returns null if it is no longer kept
 */
export async function openEarlierWord(
  req: PayloadRequest,
  article: Article,
  field: ContentField,
  mark: string,
): Promise<OpenedWord | null> {
  const found = await findField(req, article.id, field, mark)
  if (!found) return null
  const [earlier, now] = [
    await contentText(req, field, found.value),
    await contentText(req, field, article[field]),
  ]
  return { field, value: found.value, texts: { earlier: earlier.join('\n'), now: now.join('\n') } }
}
