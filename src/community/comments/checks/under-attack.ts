import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Decision } from '../change-own-comment'

const MINUTES = 10
/** Fewer within ten minutes are left to the checks. */
const SPAM_FROM = 10
/** The share of all comments in that time: a lively discussion with some spam is not an attack. */
const SHARE_FROM = 0.5

/** The minimum age of a form, which replaces proof of work (docs/decisions/0018). */
const WAIT_SECONDS = 60

/** Whether a spam wave is under way: at least 10 within the last 10 minutes, and at least half of all comments. */
export async function isUnderAttack(payload: Payload): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select count(*)::int as arrived, count(*) filter (where status = 'spam')::int as spam
    from comments where voice = 'reader' and created_at > now() - ${MINUTES} * interval '1 minute'`)
  const spam = Number(rows[0]?.spam ?? 0)
  return spam >= SPAM_FROM && spam >= SHARE_FROM * Number(rows[0]?.arrived ?? 0)
}

/** Checks that ask for a moderator without seeing a sign of spam. */
const NO_SIGN: ReadonlySet<string> = new Set(['crisis', 'name'])

const isSuspicious = ({ status, reasons }: Decision) =>
  status === 'spam' || reasons.some(({ check }) => !NO_SIGN.has(check))

/**
 * How long a commenter still has to wait. During a spam wave only comments with a sign of spam have to wait: ten
 * spam comments must not slow down everybody else.
 *
 * @param setting `settings.proofOfWork`
 * @param ageSeconds of the form
 * @param decision of the checks
 * @returns seconds; 0 lets the comment pass
 */
export async function secondsToWait(
  payload: Payload,
  setting: 'off' | 'under-attack' | 'on',
  ageSeconds: number,
  decision: Decision,
): Promise<number> {
  const left = WAIT_SECONDS - ageSeconds
  if (setting === 'off' || left <= 0) return 0
  if (setting === 'on') return left
  return isSuspicious(decision) && (await isUnderAttack(payload)) ? left : 0
}
