import { EDIT_MINUTES } from '@/community/comments/own-comments'
import { CONFIRM_DAYS } from '@/community/subscriptions/mail-tokens'
import { UNWANTED } from '@/community/subscriptions/unwanted-mail'

/** The retention settings, in days. */
export type Retention = Record<
  'contactDays' | 'networkDays' | 'reportDays' | 'subscriptionDays' | 'spamDays',
  number
>

/** The defaults, which the settings repeat. */
export const defaultRetention: Retention = {
  contactDays: 90,
  networkDays: 30,
  reportDays: 90,
  subscriptionDays: 365,
  spamDays: 60,
}

/** How long the words that readers looked for are kept after they last came. */
const LOOKED_FOR_DAYS = 365

/** A retention period. */
export type Term =
  | { unit: 'days' | 'minutes'; count: number }
  /** Limited by something other than time. */
  | { unit: 'comment' | 'vote' | 'sent' | 'ban' | 'hour' }

/** One kind of private data: its retention period, and the SQL that erases older data. */
export type RetentionRule = {
  id: RuleId
  term: Term
  /** `$1` is the period; data of a rule without SQL is removed with what it belongs to. */
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
  | 'wish'
  | 'miss'

const before = (column: string, unit = 'days') => `${column} < now() - make_interval(${unit} => $1::int)`

/**
 * The retention rules for reader data. Both the public page and the erasing job use this list, so that practice
 * matches the promise. A shorter period applies immediately, also to existing data; a longer one never extends
 * what was promised at the time.
 */
export const retentionRules = (retention: Retention): RetentionRule[] => [
  { id: 'comment', term: { unit: 'comment' }, erase: [] },
  {
    id: 'spam',
    term: { unit: 'days', count: retention.spamDays },
    erase: [
      // A comment with replies keeps its place in the thread.
      `update comments c set text = '–', display_name = '–', text_digest = null, edit_key = null,
          covered = null
        where status = 'spam' and text <> '–' and ${before('coalesce(moderated_at, created_at)')}
          and exists (select 1 from comments r where r.parent_id = c.id)`,
      `delete from comments c where status = 'spam' and ${before('coalesce(moderated_at, created_at)')}
        and not exists (select 1 from comments r where r.parent_id = c.id)`,
      // The spam check is retrained without it.
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
  // Erased as soon as it is sent or abandoned (jobs/forget-mails.ts).
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
  {
    id: 'wish',
    term: { unit: 'days', count: LOOKED_FOR_DAYS },
    // Its time is a day.
    erase: ['delete from reader_wishes where last_on < current_date - $1::int'],
  },
  {
    id: 'miss',
    term: { unit: 'days', count: LOOKED_FOR_DAYS },
    erase: [`delete from search_misses where ${before('last_at')}`],
  },
]
