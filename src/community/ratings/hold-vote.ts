import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * The stated limit: so many new voters of one network are counted for one author within 24 hours. Further ones are
 * stored and held aside, not refused, so that a hospital or a school behind one address is never locked out: its
 * votes wait for a moderator. Five is a household or a waiting room. The key of the networks changes each month, so
 * that on the first day of a month the same network can bring five more.
 */
export const NETWORK_VOTERS_A_DAY = 5

/** A burst begins at so many new votes within an hour: below that, a shared link explains them. */
export const BURST_LEAST = 10
/** A burst is so many times what the author usually gets within an hour. */
const BURST_TIMES = 5
/** Days over which the usual is taken: four whole weeks, so that each weekday counts alike. */
const USUAL_DAYS = 28

/** New votes within an hour from which on further ones are held aside. @param usual counted votes an hour */
export const burstFrom = (usual: number) => Math.max(BURST_LEAST, BURST_TIMES * usual)

/** From so many new votes for one author within an hour a network is part of a burst, if there is one. */
const CROWD_FROM = 2

/** What one network brought for an author within the hour: new votes, and how many of them count. */
export type Tally = { network: string; votes: number; counted: number }

/**
 * What a new vote does to the votes of its hour. A burst holds itself aside, not who comes after it: of each network
 * that brought several, all votes of the hour wait for a moderator, also those that counted at first, and they leave
 * no mark on a vote from a network of its own. Such single votes are held only beyond a burst of their own kind.
 *
 * One network adds no more to a burst than its own limit, so that none can make one alone.
 *
 * @param hour votes of the last hour, without the new one
 * @param network of the new vote
 * @param usual counted votes an hour
 * @returns the networks whose votes of the hour are held aside from now on, and whether the new one is
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
 * Whether a new vote has to wait for a moderator; holds aside what counted so far and turns out to be part of a burst.
 * The caller holds the author's lock, so that votes which arrive at once are judged one after another, and counts
 * anew. What is held does not raise the usual rate; what a moderator released has no network any more and stays.
 *
 * @param network keyed hash of the voter's network
 */
export async function holdsVote(req: PayloadRequest, author: number, network: string): Promise<boolean> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select
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
  const { held, holdsNew } = judgeBurst((row?.of_hour ?? []) as Tally[], network, Number(row?.usual))
  if (held.length > 0) {
    await connection.execute(sql`
      update ratings set is_held = true where author_id = ${author} and not is_held
        and created_at > now() - interval '1 hour' and network_hash = any(${sql.param(held)}::text[])`)
  }
  return holdsNew || Number(row?.of_network) >= NETWORK_VOTERS_A_DAY
}
