import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** Who has an article in hand. `due` is a day, YYYY-MM-DD. */
export type Assignment = {
  assignee: { id: number; name: string }
  due: string | null
  givenBy: string
}

type Row = { article: number; id: number; name: string; due: string | null; givenBy: string }

/** The assignments of these articles, or all. @returns a lookup by article */
export async function findAssignments(
  source: Payload | PayloadRequest,
  article?: number,
): Promise<(article: number) => Assignment | null> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    select a.article_id as article, u.id::int as id, u.name, a.due::text as due, a.given_by_name as "givenBy"
    from assignments a join users u on u.id = a.assignee_id
    where ${article === undefined ? sql`true` : sql`a.article_id = ${article}`}`)
  const byArticle = new Map(
    (rows as Row[]).map(({ article: of, id, name, due, givenBy }) => [
      of,
      { assignee: { id, name }, due, givenBy },
    ]),
  )
  return (of) => byArticle.get(of) ?? null
}

/** The articles that an account has in hand, the most urgent first. */
export async function findGivenTo(source: Payload | PayloadRequest, user: number): Promise<number[]> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    select article_id as id from assignments where assignee_id = ${user}
      and not exists (select from articles a where a.id = article_id and a.deleted_at is not null)
    order by due nulls last, article_id`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/** Accounts that can open an article: editors, and those whose profile it names. */
export async function findCandidates(
  req: PayloadRequest,
  profiles: readonly number[],
): Promise<{ id: number; name: string }[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id::int as id, name from users
    where role in ('editor', 'admin')
      or (role = 'author' and author_id = any(${`{${profiles.map(Number).join(',')}}`}::int[]))
    order by name, id`)
  return rows as { id: number; name: string }[]
}
