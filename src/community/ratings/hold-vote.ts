import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * The number of new voters per network that are counted for one author within 24 hours. Further votes are stored
 * and held, not refused, so that a hospital or school behind one IP address is never locked out: its votes wait
 * for a moderator. Five is a household or a waiting room. The networks' hash key changes monthly, so on the first
 * day of a month the same network can add five more.
 */
export const NETWORK_VOTERS_A_DAY = 5

/** The minimum number of new votes per hour for a burst: below that, a shared link explains them. */
export const BURST_LEAST = 10
/** A burst is this multiple of the author's usual rate. */
const BURST_TIMES = 5
/** The days over which the usual rate is measured: four whole weeks, so that each weekday counts equally. */
const USUAL_DAYS = 28

/**
 * The number of new votes within an hour from which on further ones are held. @param usual counted votes per hour
 */
export const burstFrom = (usual: number) => Math.max(BURST_LEAST, BURST_TIMES * usual)

/** From this number of new votes for one author within an hour a network is part of a burst, if there is one. */
const CROWD_FROM = 2

/** One network's votes for an author within the hour: new ones, and how many of them count. */
export type Tally = { network: string; votes: number; counted: number }

/**
 * The effect of a new vote on the votes of its hour. A burst only holds itself, not later voters: of each network
 * with several votes, all votes of the hour are held for a moderator, including those already counted, and they do
 * not affect single votes from other networks. Such single votes are held only if they form a burst themselves.
 *
 * A network contributes no more to a burst than its own limit, so that no network can cause one alone.
 *
 * @param hour votes of the last hour, without the new one
 * @param network of the new vote
 * @param usual counted votes per hour
 * @returns the networks whose votes of the hour are held from now on, and whether the new one is
 */
export function judgeBurst(
  hour: Tally[],
  network: string,
  usual: number,
): { held: string[]; holdsNew: boolean } {
  const from = burstFrom(usual)
  const all = hour.reduce((sum, { votes }) => sum + Math.min(votes, NETWORK_VOTERS_A_DAY), 0)
  if (all < from) return { held: [], holdsNew: false }
  const isCrowd = (one: Tally) => one.votes + (one.network === network ? 1 : 0) >= CROWD_FROM
  const others = hour.filter((one) => !isCrowd(one)).reduce((sum, { counted }) => sum + counted, 0)
  return {
    held: hour.filter((one) => isCrowd(one) && one.counted > 0).map((one) => one.network),
    holdsNew: hour.some((one) => one.network === network && isCrowd(one)) || others >= from,
  }
}

/**
 * Whether a vote is held; also holds counted votes that turn out to be part of a burst. A vote that is only changed
 * holds nothing and stays as it is. The caller holds the
 * author's lock, so that concurrent votes are judged in sequence, and recounts afterwards. Held votes do not raise
 * the usual rate; votes released by a moderator have no network any more and stay counted.
 *
 * @param network keyed hash of the voter's network
 * @param key the voter's stored hash
 */
export async function holdsVote(
  req: PayloadRequest,
  author: number,
  network: string,
  key: string,
): Promise<boolean> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select exists (select from ratings where author_id = ${author} and voter_key = ${key}) as is_known,
      (select count(*) from ratings where author_id = ${author} and network_hash = ${network}
        and created_at > now() - interval '24 hours')::int as of_network,
      (select coalesce(json_agg(one), '[]') from (
        select network_hash as network, count(*)::int as votes, (count(*) filter (where not is_held))::int as counted
        from ratings where author_id = ${author} and network_hash is not null
          and created_at > now() - interval '1 hour' group by 1) as one) as of_hour,
      (select count(*)::float / (${USUAL_DAYS}::int * 24) from ratings where author_id = ${author} and not is_held
        and created_at between now() - make_interval(days => ${USUAL_DAYS}::int)
          and now() - interval '1 hour') as usual`)
  const row = rows[0]
  if (row?.is_known === true) return false
  const { held, holdsNew } = judgeBurst((row?.of_hour ?? []) as Tally[], network, Number(row?.usual))
  if (held.length > 0) {
    await connection.execute(sql`
      update ratings set is_held = true where author_id = ${author} and not is_held
        and created_at > now() - interval '1 hour' and network_hash = any(${sql.param(held)}::text[])`)
  }
  return holdsNew || Number(row?.of_network) >= NETWORK_VOTERS_A_DAY
}
