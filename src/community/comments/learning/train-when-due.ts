import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'
import { breathing, Stopped } from './breathing'
import { SCHEME } from './features-of'
import { type Decided, ENOUGH_LEARNED, type SpamModel, train } from './train'

/** Of each class, the latest. */
const MOST_DECISIONS = 3_000
/** Training waits until a moderator working through the queue pauses. */
const QUIET_SECONDS = 20
const LONGEST_WAIT_SECONDS = 300
/** The active model and its predecessor. */
const KEPT_MODELS = 2

/** A short digest of the decisions; if the last model has another one, training is due. */
const DUE = `
  select d.mark from (
    select count(*) || ':' || coalesce(sum(comment_id::bigint * case when is_spam then 2 else 1 end), 0) as mark,
      count(*) filter (where is_spam) as spam, count(*) filter (where not is_spam) as honest,
      max(decided_at) as last
    from learned_comments) d
  left join lateral (
    select mark, made_at from spam_models where scheme = $1 order by id desc limit 1) m on true
  where least(d.spam, d.honest) >= $2 and d.mark is distinct from m.mark
    and (d.last < now() - make_interval(secs => $3)
      or coalesce(m.made_at, d.last - interval '1 day') < now() - make_interval(secs => $4))`

/** Copies of one text add no information. */
const DECIDED = `
  select text, "isSpam", "group" from (
    select *, row_number() over (partition by "isSpam" order by decided_at desc, id desc) as place from (
      select distinct on (l.is_spam, coalesce(c.text_digest, c.text))
        c.id, c.text, l.is_spam as "isSpam", c.article_id::text as "group", l.decided_at
      from learned_comments l join comments c on c.id = l.comment_id
      where c.text <> '–'
      order by l.is_spam, coalesce(c.text_digest, c.text), l.decided_at desc) one) placed
  where place <= $1 order by place, "isSpam"`

const STORE = `
  insert into spam_models (scheme, mark, spam, honest, penalty, bias, curve, weights)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`

const FORGET = `
  delete from spam_models where id not in (select id from spam_models order by id desc limit $1)`

/** The decisions that were too few, with duplicates counted once. */
let tooFew = ''

/**
 * Retrains once moderators have made new decisions and paused. An interrupted training leaves nothing behind; the
 * next round starts again. Only the lock holder trains, and two models trained concurrently would be identical.
 *
 * @param isWanted checked every few milliseconds; the work stops once it returns false
 * @returns whether there is a new model
 * @throws the database's error
 */
export async function trainWhenDue(lock: Pick<JobsLock, 'query'>, isWanted: () => boolean): Promise<boolean> {
  const { rows } = await lock.query(DUE, [SCHEME, ENOUGH_LEARNED, QUIET_SECONDS, LONGEST_WAIT_SECONDS])
  const mark: string | undefined = rows[0]?.mark
  if (mark === undefined || mark === tooFew) return false
  const decided = await lock.query(DECIDED, [MOST_DECISIONS])
  try {
    const model = await train(decided.rows as Decided[], breathing(isWanted))
    if (!model) {
      tooFew = mark
      return false
    }
    await store(lock, mark, model)
    return true
  } catch (error) {
    if (error instanceof Stopped) return false
    throw error
  }
}

async function store(lock: Pick<JobsLock, 'query'>, mark: string, model: SpamModel): Promise<void> {
  const { spam, honest, penalty, bias, curve, weights } = model
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)
  await lock.query(STORE, [SCHEME, mark, spam, honest, penalty, bias, JSON.stringify(curve), bytes])
  await lock.query(FORGET, [KEPT_MODELS])
  log.info({ spam, honest }, 'The spam check was trained on the moderators’ decisions')
}
