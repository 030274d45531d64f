import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { describeReasons } from '@/community/comments/checks/describe-reasons'
import { commentDigest } from '@/community/comments/comment-digest'
import { connectionOf } from '@/db/connection'
import { describeOnly, narrowTo } from './narrow-queue'
import type { BanKind, Only, QueueFilter, QueueItem, QueuePage } from './queue-view'

const QUEUE_PAGE = 50
/** The number of comments before and after in which similar text is searched: spam comes in waves. */
const SIMILAR_WITHIN = 200
const SIMILAR_FROM = 0.5

/** Lists of decided comments: newest first. Pending ones are sorted oldest first. */
const newestFirst: ReadonlySet<QueueFilter> = new Set(['spam', 'rejected', 'approved'])

type SQL = ReturnType<typeof sql>

/** The SQL condition of a filter, on the table alias `c`. */
export const conditionOf: Record<QueueFilter, SQL> = {
  waiting: sql`c.status = 'pending'`,
  held: sql`c.status = 'pending' and jsonb_typeof(c.reasons) = 'array' and c.reasons <> '[]'::jsonb`,
  reported: sql`c.report_count > 0 and c.status in ('pending', 'approved')`,
  spam: sql`c.status = 'spam'`,
  rejected: sql`c.status = 'rejected'`,
  approved: sql`c.status = 'approved'`,
}

type Wish = {
  show: QueueFilter
  /** Id of the last loaded comment. */
  after: number | null
  /** Only comments on articles of this author profile. */
  profile: number | null
  mayReadContacts: boolean
  only: Only
}

/** The author profile whose articles' comments are shown. */
const ownedBy = (profile: number | null): SQL =>
  profile === null
    ? sql`true`
    : sql`exists (select 1 from articles_rels r
        where r.parent_id = c.article_id and r.path = 'authors' and r.authors_id = ${profile})`

/** The next comments of the queue, oldest pending first, and the counts of each filter. */
export async function findQueue(req: PayloadRequest, wish: Wish): Promise<QueuePage> {
  const connection = await connectionOf(req)
  const { show, after, profile, only } = wish
  const names = await describeOnly(req, only)
  const [beyond, direction] = newestFirst.has(show) ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const [found, counted] = await Promise.all([
    connection.execute(sql`
      select c.id, c.display_name, c.text, c.status, c.voice, c.reasons,
        to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
        a.id as article_id, a.slug, a.question,
        p.display_name as parent_name, p.text as parent_text,
        k.email, k.email_hash is not null as has_email, k.sender_hash is not null as has_sender,
        k.address_hash is not null as has_network,
        (select coalesce(json_agg(r), '[]') from (
          select reason, count(*)::int as count from comment_reports where comment_id = c.id group by 1 order by 2 desc) r)
          as reports,
        (select json_build_object(
            'approved', count(*) filter (where o.status = 'approved'),
            'rejected', count(*) filter (where o.status = 'rejected'),
            'spam', count(*) filter (where o.status = 'spam'))
          from comment_contacts ok join comments o on o.id = ok.comment_id
          where ok.comment_id <> c.id and (ok.email_hash = k.email_hash or ok.sender_hash = k.sender_hash
            or ok.address_hash = k.address_hash)) as earlier,
        (select coalesce(json_agg(s), '[]') from (
          select o.id, o.display_name as "displayName", left(o.text, 300) as text, o.status from comments o
          where o.id <> c.id and (o.text_digest = c.text_digest
            or (o.id between c.id - ${SIMILAR_WITHIN}::int and c.id + ${SIMILAR_WITHIN}::int
              and o.status <> 'withdrawn' and similarity(o.text, c.text) >= ${SIMILAR_FROM}::float4))
          order by similarity(o.text, c.text) desc, o.id desc limit 3) s) as similar
      from comments c join articles a on a.id = c.article_id
        left join comments p on p.id = c.parent_id
        left join comment_contacts k on k.comment_id = c.id
      where ${conditionOf[show]} and ${ownedBy(profile)} and ${narrowTo(only)}
        and (${after}::int is null or (c.created_at, c.id) ${beyond} (select created_at, id from comments where id = ${after}))
      order by c.created_at ${direction}, c.id ${direction} limit ${QUEUE_PAGE}`),
    connection.execute(sql`
      select count(*) filter (where ${conditionOf.waiting})::int as waiting,
        count(*) filter (where ${conditionOf.held})::int as held,
        count(*) filter (where ${conditionOf.reported})::int as reported,
        count(*) filter (where ${conditionOf.spam})::int as spam,
        count(*) filter (where ${conditionOf.rejected})::int as rejected,
        count(*) filter (where ${conditionOf.approved})::int as approved,
        count(*) filter (where c.status = 'pending' and c.created_at > now() - interval '1 hour')::int as hour,
        count(*) filter (where c.status = 'pending' and c.created_at <= now() - interval '1 hour'
          and c.created_at > now() - interval '1 day')::int as day,
        count(*) filter (where c.status = 'pending' and c.created_at <= now() - interval '1 day'
          and c.created_at > now() - interval '3 days')::int as days,
        count(*) filter (where c.status = 'pending' and c.created_at <= now() - interval '3 days')::int as older,
        coalesce(max(c.id), 0)::int as newest, now() as as_of
      from comments c where ${ownedBy(profile)} and ${narrowTo(only)}`),
  ])
  const { hour, day, days, older, newest, as_of: asOf, ...counts } = counted.rows[0] as Counted
  return {
    items: (found.rows as Row[]).map((row) => toItem(row, wish.mayReadContacts, req.i18n.language)),
    only: names,
    counts,
    ages: [hour, day, days, older],
    newest,
    asOf: new Date(asOf).toISOString(),
  }
}

type Counted = QueuePage['counts'] &
  Record<'hour' | 'day' | 'days' | 'older' | 'newest', number> & { as_of: string | Date }

type Row = Pick<QueueItem, 'id' | 'text' | 'status' | 'voice' | 'reports' | 'earlier' | 'similar'> & {
  display_name: string
  reasons: unknown
  created_at: string
  article_id: number
  slug: string | null
  question: string
  parent_name: string | null
  parent_text: string | null
  email: string | null
  has_email: boolean
  has_sender: boolean
  has_network: boolean
}

function toItem(row: Row, mayReadContacts: boolean, language: string): QueueItem {
  const banBy: BanKind[] = [
    ...(row.has_sender ? (['sender'] as const) : []),
    ...(row.has_email ? (['email'] as const) : []),
    ...(row.has_network ? (['network'] as const) : []),
  ]
  return {
    id: row.id,
    displayName: row.display_name,
    text: row.text,
    status: row.status,
    voice: row.voice,
    createdAt: row.created_at,
    article: { id: row.article_id, slug: row.slug, question: row.question },
    parent: row.parent_name === null ? null : { displayName: row.parent_name, text: row.parent_text ?? '' },
    reasons: describeReasons(row.reasons, language),
    reports: row.reports,
    earlier: row.earlier,
    similar: row.similar,
    email: mayReadContacts ? row.email : null,
    contentDigest: commentDigest({ displayName: row.display_name, text: row.text }),
    banBy: mayReadContacts ? banBy : banBy.filter((kind) => kind !== 'email'),
  }
}
