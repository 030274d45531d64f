import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { searchWords } from '@/design/panel-words/search'
import { placeOf, stages } from '@/desk/decisions/stages'
import { spellings } from '@/rich-text/fold-scripts'
import { extract, mark } from './extract'
import { storeMissingTexts } from './keep-article-text'
import { literal } from './read-query'
import type { Found, Results } from './results'

type Row = { id: number; question: string | null; text: string; stage: string; status: string; live: boolean }

/** What the user's role may find. For authors, other people's drafts do not exist, not even as a count. */
function reach({ user }: PayloadRequest) {
  const who = whoIs(user)
  if (scopeFor('articles', 'read', who) === 'all') return sql`true`
  const author = typeof user?.author === 'object' ? user.author?.id : user?.author
  const own = sql`exists (select from _articles_v_rels r
    where r.parent_id = v.id and r.path = 'version.authors' and r.authors_id = ${author ?? 0})`
  return sql`(${own} or (v.version__status = 'published' and a._status = 'published' and a.published_at <= now()))`
}

/** Articles whose latest version contains all words; matches in the question first. */
export async function searchArticles(req: PayloadRequest, words: string[], most: number): Promise<Results> {
  await storeMissingTexts(req)
  const connection = await connectionOf(req)
  const patternsOf = (word: string) => spellings(word).map((spelling) => `%${literal(spelling)}%`)
  const hasAll = sql.join(
    words.map((word) => sql`t.text ilike any(${sql.param(patternsOf(word))}::text[])`),
    sql` and `,
  )
  const patterns = words.flatMap(patternsOf)
  const { rows } = await connection.execute(sql`
    select t.article_id as id, v.version_question as question, t.text, v.version_stage as stage,
      v.version__status as status, a._status = 'published' as live
    from article_texts t
      join articles a on a.id = t.article_id
      join _articles_v v on v.parent_id = t.article_id and v.latest
    where a.deleted_at is null and ${hasAll} and ${reach(req)}
    order by coalesce(v.version_question ilike any(${sql.param(patterns)}::text[]), false) desc, v.updated_at desc
    limit ${most + 1}`)
  const found = (rows as Row[]).slice(0, most).map((row) => toFound(row, words, req.i18n.language))
  return {
    title: speak(searchWords, req.i18n.language).collection.articles,
    found,
    hasMore: rows.length > most,
  }
}

function toFound(
  { id, question, text, stage, status, live }: Row,
  searched: string[],
  language: string,
): Found {
  const isPublic = status === 'published'
  const words = speak(searchWords, language)
  const place = placeOf(
    stages.find((one) => one === stage),
    isPublic,
    language,
  )
  return {
    href: `/admin/collections/articles/${id}`,
    title: mark(question || words.noQuestion, searched),
    text: extract(text.slice(question?.length ?? 0), searched),
    state: !isPublic && live ? words.liveChanges(place.toLowerCase()) : place,
  }
}
