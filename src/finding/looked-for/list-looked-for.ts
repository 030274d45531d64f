import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { type Kind, type LookedFor, STATES, type State } from './looked-for'

const PAGE_SIZE = 25

export type Order = 'often' | 'newest'
export type LookedForPage = { items: LookedFor[]; counts: Record<State, number>; hasMore: boolean }

type Row = {
  kind: Kind
  id: number
  text: string
  times: number
  last_on: string
  article_id: number | null
  question: string | null
}

const all = sql`
  select l.*, case when article_id is not null then 'taken' when set_aside_at is not null then 'aside'
    else 'open' end as state
  from (
    select 'search' as kind, id, query as text, times, (last_at at time zone 'UTC')::date as last_on, article_id,
      set_aside_at from search_misses
    union all
    select 'wish', id, text, times, last_on, article_id, set_aside_at from reader_wishes) l`

/**
 * One page of what readers looked for in one state, and how many there are in each.
 *
 * @param page from 1
 */
export async function listLookedFor(
  req: PayloadRequest,
  { state, order, page }: { state: State; order: Order; page: number },
): Promise<LookedForPage> {
  const connection = await connectionOf(req)
  const by = order === 'often' ? sql`times desc, last_on desc` : sql`last_on desc, times desc`
  const { rows } = await connection.execute(sql`
    select o.kind, o.id, o.text, o.times, o.last_on::text as last_on, o.article_id, v.version_question as question
    from (${all}) o left join _articles_v v on v.parent_id = o.article_id and v.latest
    where o.state = ${state} order by ${by}, o.text, o.kind
    limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE}`)
  const counted = await connection.execute(sql`
    select state, count(*)::int as number from (${all}) o group by state`)
  const numbers = new Map(
    (counted.rows as { state: State; number: number }[]).map((row) => [row.state, row.number]),
  )
  const items = (rows as Row[]).slice(0, PAGE_SIZE).map(({ last_on, article_id, question, ...row }) => ({
    ...row,
    lastOn: last_on,
    article: article_id === null ? null : { id: article_id, question: question ?? '' },
  }))
  return {
    items,
    counts: Object.fromEntries(STATES.map((one) => [one, numbers.get(one) ?? 0])) as Record<State, number>,
    hasMore: rows.length > PAGE_SIZE,
  }
}
