import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { unsubscribeAddress } from '@/community/subscriptions/mail-tokens'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { stringsFor } from '@/design/strings'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import { FOR_AUTHOR } from './collect-for-authors'
import { findSender } from './find-sender'
import { quoteComment } from './quote-comment'

/** Maximum number of comments quoted in a mail; the rest is counted. */
const QUOTED = 10
const EXTRACT = 300

type Author = { id: number; name: string; email: string; language: string | null; waiting: number[] }
type Quoted = { id: number; displayName: string; text: string; question: string }

/**
 * Mails authors about new comments on their articles: the first one immediately, then at most one mail an hour
 * with all comments since. A lively discussion must not flood a mailbox.
 *
 * @returns how many mails were queued
 * @throws the database's error; the notes are kept
 */
export async function mailAuthors(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select k.key, u.id::int as id, u.name, u.email, u.language, k.data->'comments' as waiting, u.wants_comment_mail as wanted
    from payload_kv k left join users u on u.id = (k.data->>'user')::int
    where starts_with(k.key, ${FOR_AUTHOR}) and jsonb_array_length(k.data->'comments') > 0
      and coalesce((k.data->>'mailedAt')::timestamptz, '-infinity') <= now() - interval '1 hour'
    limit 100`)
  let count = 0
  for (const row of rows as (Author & { key: string; wanted: boolean | null })[]) {
    count += await runInTransaction(payload, async (req) => {
      const quoted = row.wanted ? await findQuoted(req, row.waiting) : []
      await noteMailed(req, row.key, quoted.length > 0)
      if (quoted.length > 0) await write(req, row, quoted)
      return quoted.length > 0 ? 1 : 0
    })
  }
  return count
}

async function findQuoted(req: PayloadRequest, waiting: number[]): Promise<Quoted[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select c.id::int as id, c.display_name as "displayName", c.text, a.question
    from comments c join articles a on a.id = c.article_id
    where c.status = 'approved' and c.id = any(${`{${waiting.map(Number).join(',')}}`}::int[]) order by c.id`)
  return rows as Quoted[]
}

async function noteMailed(req: PayloadRequest, key: string, mailed: boolean): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update payload_kv set data = jsonb_set(data, '{comments}', '[]')
      || case when ${mailed} then jsonb_build_object('mailedAt', now()) else '{}' end
    where key = ${key}`)
}

async function write(req: PayloadRequest, author: Author, comments: Quoted[]): Promise<void> {
  const { language: ofSite, siteName } = await findSender(req)
  const language = author.language ?? ofSite
  const t = stringsFor(language).mail
  const account = `${env.PUBLIC_URL}/admin/account`
  const unsubscribeUrl = unsubscribeAddress({ about: 'author', id: author.id })
  const more = comments.length - QUOTED
  const quoted = comments
    .slice(0, QUOTED)
    .map((comment) => ({ ...comment, quote: quoteComment(comment, language, EXTRACT) }))
  const mail = composeMail({
    subject: t.author.subject(comments.length),
    greeting: t.greetingTo(author.name),
    lang: language,
    siteName,
    before: [
      t.author.intro,
      ...quoted.flatMap(({ id, question, quote }) => [
        t.author.on(question),
        quote.paragraph,
        `${env.PUBLIC_URL}/comments/${id}`,
      ]),
      ...(more > 0 ? [t.author.more(more)] : []),
      t.author.settings,
    ],
    link: account,
    after: [t.author.end, unsubscribeUrl],
  })
  await enqueueMail(req, {
    ...mail,
    to: author.email,
    unsubscribeUrl,
    quotes: quoted.map(({ quote }) => quote),
  })
}
