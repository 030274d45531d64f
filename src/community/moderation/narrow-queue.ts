import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { type Narrowed, type Only, onlyKinds } from './queue-view'

type SQL = ReturnType<typeof sql>

/**
 * The queue filters in a URL. A sender and a network are identified by one of their comments, so that no hash or
 * e-mail address is in a link.
 *
 * @throws APIError 400 for an invalid number
 */
export function readOnly({ searchParams: params, i18n }: PayloadRequest): Only {
  const only: Only = {}
  for (const kind of onlyKinds) {
    const asked = params.get(kind)
    if (asked === null) continue
    const id = readId(asked)
    if (id === null)
      throw new APIError(speak(refusalWords, i18n.language).narrowed.noNumber(kind), 400, undefined, true)
    only[kind] = id
  }
  return only
}

const sameContact = (comment: number, match: SQL) => sql`c.id in (
  select o.comment_id from comment_contacts o, comment_contacts k where k.comment_id = ${comment} and ${match})`

/** The SQL condition, on the table alias `c`. */
export function narrowTo({ article, sender, network }: Only): SQL {
  return sql.join(
    [
      sql`true`,
      ...(article === undefined ? [] : [sql`c.article_id = ${article}`]),
      ...(sender === undefined
        ? []
        : [sameContact(sender, sql`(o.sender_hash = k.sender_hash or o.email_hash = k.email_hash)`)]),
      ...(network === undefined ? [] : [sameContact(network, sql`o.address_hash = k.address_hash`)]),
    ],
    sql` and `,
  )
}

/**
 * The labels of the active filters.
 *
 * @throws APIError 404 for a missing article, and for a sender or network whose data has been erased
 */
export async function describeOnly(req: PayloadRequest, only: Only): Promise<Narrowed> {
  const connection = await connectionOf(req)
  const first = async (query: SQL) =>
    (await connection.execute(query)).rows[0] as { name: string } | undefined
  const by = (comment: number, known: SQL) => sql`
    select c.display_name as name from comments c join comment_contacts k on k.comment_id = c.id
    where c.id = ${comment} and ${known}`
  const words = speak(refusalWords, req.i18n.language).narrowed
  const narrowed: Narrowed = {}
  if (only.article !== undefined) {
    const found = await first(sql`select question as name from articles where id = ${only.article}`)
    if (!found) throw missing(words.noArticle(only.article))
    narrowed.article = found.name
  }
  if (only.sender !== undefined) {
    const found = await first(by(only.sender, sql`(k.sender_hash is not null or k.email_hash is not null)`))
    if (!found) throw missing(words.unknown('sender', only.sender))
    narrowed.sender = found.name
  }
  if (only.network !== undefined) {
    const found = await first(by(only.network, sql`k.address_hash is not null`))
    if (!found) throw missing(words.unknown('network', only.network))
    narrowed.network = found.name
  }
  return narrowed
}

const missing = (message: string) => new APIError(message, 404, undefined, true)
