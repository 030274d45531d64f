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
export const BURST_TIMES = 5
/** Days over which the usual is taken: four whole weeks, so that each weekday counts alike. */
const USUAL_DAYS = 28

/** New votes within an hour from which on further ones are held aside. @param usual counted votes an hour */
export const burstFrom = (usual: number) => Math.max(BURST_LEAST, BURST_TIMES * usual)

/**
 * Whether a new vote has to wait for a moderator. The caller holds the author's lock, so that votes which arrive at
 * once are judged one after another.
 *
 * One network counts in a burst with no more votes than its own limit, so that nobody can make everybody else's votes
 * wait from a single network. What is held does not raise the usual rate.
 *
 * @param network keyed hash of the voter's network
 */
export async function holdsVote(req: PayloadRequest, author: number, network: string): Promise<boolean> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select
      (select count(*) from ratings where author_id = ${author} and network_hash = ${network}
        and created_at > now() - interval '24 hours')::int as of_network,
      (select coalesce(sum(least(votes, ${NETWORK_VOTERS_A_DAY}::int)), 0) from (
        select count(*) as votes from ratings where author_id = ${author}
          and created_at > now() - interval '1 hour' group by network_hash) as networks)::int as of_hour,
      (select count(*)::float / (${USUAL_DAYS}::int * 24) from ratings where author_id = ${author} and not is_held
        and created_at between now() - make_interval(days => ${USUAL_DAYS}::int)
          and now() - interval '1 hour') as usual`)
  const row = rows[0]
  if (Number(row?.of_network) >= NETWORK_VOTERS_A_DAY) return true
  return Number(row?.of_hour) >= burstFrom(Number(row?.usual))
}
