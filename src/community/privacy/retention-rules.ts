import { EDIT_MINUTES } from '@/community/comments/own-comments'
import { CONFIRM_DAYS } from '@/community/subscriptions/mail-tokens'
import { UNWANTED } from '@/community/subscriptions/unwanted-mail'

/** The settings that say how long private data is kept, in days. */
export type Retention = Record<
  'contactDays' | 'networkDays' | 'reportDays' | 'subscriptionDays' | 'spamDays',
  number
>

/** What the site begins with; the settings hold the same. */
export const defaultRetention: Retention = {
  contactDays: 90,
  networkDays: 30,
  reportDays: 90,
  subscriptionDays: 365,
  spamDays: 60,
}

/** How long something is kept. */
export type Term =
  | { unit: 'days' | 'minutes'; count: number }
  /** Bounded by something else than a time. */
  | { unit: 'comment' | 'vote' | 'sent' | 'ban' | 'hour' }

/** One kind of private data: how long it is kept, and the SQL that erases what is older. */
export type RetentionRule = {
  id: RuleId
  term: Term
  /** `$1` is the number of the term; a rule without SQL ends with what it belongs to. */
  erase: string[]
}

type RuleId =
  | 'comment'
  | 'spam'
  | 'editKey'
  | 'contact'
  | 'commentNetwork'
  | 'commentReport'
  | 'question'
  | 'subscription'
  | 'unwanted'
  | 'mail'
  | 'errorReport'
  | 'vote'
  | 'ratingNetwork'
  | 'ban'
  | 'limit'

const before = (column: string, unit = 'days') => `${column} < now() - make_interval(${unit} => $1::int)`

/**
 * What is kept about readers and how long. The page for readers and the job that erases are both made from this
 * list, so that the one promises what the other does. A shorter setting counts at once, also for what is there; a
 * longer one never prolongs what was promised when it was given.
 */
export const retentionRules = (retention: Retention): RetentionRule[] => [
  { id: 'comment', term: { unit: 'comment' }, erase: [] },
  {
    id: 'spam',
    term: { unit: 'days', count: retention.spamDays },
    erase: [
      // One that others replied to keeps its place in their thread.
      `update comments c set text = '–', display_name = '–', text_digest = null, edit_key = null,
          covered = null
        where status = 'spam' and text <> '–' and ${before('coalesce(moderated_at, created_at)')}
          and exists (select 1 from comments r where r.parent_id = c.id)`,
      `delete from comments c where status = 'spam' and ${before('coalesce(moderated_at, created_at)')}
        and not exists (select 1 from comments r where r.parent_id = c.id)`,
      // The spam check learns anew without it.
      `delete from learned_comments l using comments c where c.id = l.comment_id and c.text = '–'`,
    ],
  },
  {
    id: 'editKey',
    term: { unit: 'minutes', count: EDIT_MINUTES },
    erase: [
      `update comments set edit_key = null where edit_key is not null and ${before('created_at', 'mins')}`,
    ],
  },
  {
    id: 'contact',
    term: { unit: 'days', count: retention.contactDays },
    erase: [`delete from comment_contacts where erase_after < now() or ${before('created_at')}`],
  },
  {
    id: 'commentNetwork',
    term: { unit: 'days', count: retention.networkDays },
    erase: [
      `update comment_contacts set address_hash = null
        where address_hash is not null and ${before('created_at')}`,
      `update confirmation_mails set network_hash = null
        where network_hash is not null and ${before('sent_at')}`,
    ],
  },
  {
    id: 'commentReport',
    term: { unit: 'days', count: retention.networkDays },
    erase: [`delete from comment_reports where ${before('created_at')}`],
  },
  {
    id: 'question',
    term: { unit: 'days', count: CONFIRM_DAYS },
    erase: [`delete from subscriptions where confirmed_at is null and ${before('created_at')}`],
  },
  {
    id: 'subscription',
    term: { unit: 'days', count: retention.subscriptionDays },
    erase: [`delete from subscriptions where erase_after < now() or ${before('confirmed_at')}`],
  },
  {
    id: 'unwanted',
    term: { unit: 'days', count: retention.subscriptionDays },
    erase: [
      `delete from confirmation_mails where ${before('sent_at')}`,
      `delete from payload_kv where starts_with(key, '${UNWANTED}')
        and ${before("(data->>'at')::timestamptz")}`,
    ],
  },
  // Erased as soon as it is sent or given up (jobs/forget-mails.ts).
  { id: 'mail', term: { unit: 'sent' }, erase: [] },
  {
    id: 'errorReport',
    term: { unit: 'days', count: retention.reportDays },
    erase: [
      `update error_reports set email = null
        where email is not null and (erase_after < now() or ${before('created_at')})`,
    ],
  },
  { id: 'vote', term: { unit: 'vote' }, erase: [] },
  {
    id: 'ratingNetwork',
    term: { unit: 'days', count: retention.networkDays },
    erase: [
      `update ratings set network_hash = null where network_hash is not null and ${before('updated_at')}`,
    ],
  },
  { id: 'ban', term: { unit: 'ban' }, erase: ['delete from bans where until < now()'] },
  {
    id: 'limit',
    term: { unit: 'hour' },
    erase: ['delete from rate_limits where expire < extract(epoch from now()) * 1000'],
  },
]
