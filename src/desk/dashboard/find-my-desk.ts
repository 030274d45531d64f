import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'

/** What waits for one person, the most pressing first. */
export const turns = ['returned', 'to-review', 'given', 'to-publish', 'to-write', 'review-due'] as const

export type Turn = (typeof turns)[number]

/** An article that waits. Dates are ISO 8601. */
export type Waiting = {
  id: number
  question: string
  /** Who moved it here: returned it, sent it to review, approved it, gave it. */
  who: string | null
  note: string | null
  at: string | null
  /** The day by which it is due. */
  due: string | null
}

export type MyDesk = Record<Turn, { total: number; first: Waiting[] }>

/** How many of each are listed. */
const LISTED = 6
/** Whoever wrote or reviewed an article hears of its next review so early. */
const REVIEW_DAYS = 30

type Row = Waiting & { turn: Turn; total: number }

/**
 * What waits for the user: by profile as author or reviewer, by role as editor, by name where it was given to them. An
 * article waits for a person in one way, the first of `turns` that applies.
 *
 * - `to-review`: in review, and the user is its reviewer; for editors also what no other account can review
 * - `to-publish`: approved and without a plan, for editors
 * - `returned`, `to-write`: with its writer; `returned` also for whoever sent it to review
 */
export async function findMyDesk(req: PayloadRequest, now: Date): Promise<MyDesk> {
  const who = whoIs(req.user)
  const [profile = null] = who === 'moderator' ? [] : idsOf(req.user?.author)
  const isEditor = who === 'admin' || who === 'editor'
  const due = new Date(now.getTime() + REVIEW_DAYS * 86_400_000).toISOString()
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    with newest as (
      select a.id, v.id as version, coalesce(v.version_question, '') as question, v.version_stage as stage,
        v.version__status = 'draft' as is_open, a._status = 'published' as is_live,
        v.version_reviewer_id as reviewer, v.version_review_due as review_due,
        exists (select from _articles_v_rels r where r.parent_id = v.id and r.path = 'version.authors'
          and r.authors_id = ${profile}::int) as signs
      from _articles_v v join articles a on a.id = v.parent_id
      where v.latest and a.deleted_at is null),
    moved as (
      select n.*, last.action, last.who, last.note, last.at, sent.actor_id as sender,
        g.assignee_id as assignee, g.due as given_until, g.given_by_name as given_by, g.given_at
      from newest n
        left join assignments g on g.article_id = n.id
        left join lateral (
          select l.action, l.actor_name as who, l.details->>'note' as note, l.created_at as at from audit_log l
          where l.target = 'articles' and l.target_id = n.id
            and l.action in ('submit for review', 'approve', 'return to writer', 'publish', 'change during review',
              'ask for approval anew')
          order by l.id desc limit 1) last on n.is_open
        left join lateral (
          select l.actor_id from audit_log l
          where l.target = 'articles' and l.target_id = n.id and l.action = 'submit for review'
          order by l.id desc limit 1) sent on n.is_open and last.action = 'return to writer'),
    waiting as (
      select m.*, case
        when is_open and stage = 'draft' and action = 'return to writer'
          and (signs or sender = ${req.user?.id ?? null}::int) then 'returned'
        when is_open and stage = 'in-review' and not signs and (reviewer = ${profile}::int
          or (${isEditor} and not exists (
            select from users u where u.author_id = m.reviewer and u.role <> 'moderator'
              and not exists (select from _articles_v_rels r where r.parent_id = m.version
                and r.path = 'version.authors' and r.authors_id = m.reviewer)))) then 'to-review'
        when assignee = ${req.user?.id ?? null}::int then 'given'
        when ${isEditor} and is_open and stage = 'approved' and not exists (
          select from payload_jobs j where j.task_slug = 'changePublication' and j.completed_at is null
            and j.has_error is not true and (j.input->>'article')::int = m.id
            and j.input->>'action' = 'publish') then 'to-publish'
        when is_open and stage = 'draft' and signs then 'to-write'
        when is_live and review_due < ${due} and (signs or reviewer = ${profile}::int) then 'review-due'
        end as turn
      from moved m),
    ordered as (
      select *, count(*) over (partition by turn)::int as total, row_number() over (partition by turn
        order by coalesce(given_until, review_due) nulls last, at nulls last, id) as place
      from waiting where turn is not null)
    select turn, total, id, question,
      case when turn = 'given' then given_by when turn in ('to-write', 'review-due') then null else who end as who,
      case when turn in ('returned', 'to-review') then nullif(note, '') end as note,
      to_json(case when turn = 'given' then given_at when turn = 'to-write' then null else at end) #>> '{}' as at,
      case when turn = 'given' then given_until::text
        when turn = 'review-due' then to_json(review_due) #>> '{}' end as due
    from ordered where place <= ${LISTED} order by turn, place`)
  const of = (turn: Turn) => {
    const mine = (rows as Row[]).filter((row) => row.turn === turn)
    return { total: mine[0]?.total ?? 0, first: mine.map(({ turn: _, total: __, ...waiting }) => waiting) }
  }
  return Object.fromEntries(turns.map((turn) => [turn, of(turn)])) as MyDesk
}
