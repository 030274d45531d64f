import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { cache } from 'react'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { moderationWords } from '@/design/panel-words/moderation'

type Row = { id: number; question: string | null; slug: string | null; live: boolean }

/** The cells of a list request their data at the same moment; one query answers them all. */
const loaderFor = cache((payload: Payload) => {
  const wanted = new Set<number>()
  let answer: Promise<Map<number, Row>> | null = null
  return async (id: number): Promise<Row | undefined> => {
    wanted.add(id)
    answer ??= new Promise<void>(setImmediate).then(async () => {
      const ids = [...wanted]
      answer = null
      wanted.clear()
      const connection = await connectionOf(payload)
      const { rows } = await connection.execute(sql`
        select id, question, slug, _status = 'published' and published_at <= now() as live
        from articles where id = any(${sql.param(ids)}::int[])`)
      return new Map((rows as Row[]).map((row) => [row.id, row]))
    })
    return (await answer).get(id)
  }
})

type ArticleCellProps = {
  payload: Payload
  i18n: { language: string }
  cellData?: number | { id: number } | null
}

/**
 * The article of a comment: its live title and page, even if a newer draft is pending that this user may not see.
 * Nothing is shown of an article that is not live.
 */
export async function ArticleCell({ payload, cellData, i18n }: ArticleCellProps) {
  const id = typeof cellData === 'object' ? cellData?.id : cellData
  const article = id ? await loaderFor(payload)(id) : undefined
  if (!article?.live) return <span>{speak(moderationWords, i18n.language).inList.notPublished}</span>
  return (
    <a href={`/articles/${article.slug}`} dir="auto">
      {article.question}
    </a>
  )
}
