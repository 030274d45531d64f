import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/features/audit-log/record-audit'
import { ratingsChanged } from './rate-author'
import { lockRatings } from './refresh-summary'
import type { RemovalReason } from './removal-reasons'

type Judged = { id: number; author: number; name: string; wasHeld: boolean }

/**
 * Removes ratings for good, each with its reason in the audit log, in one transaction.
 *
 * @returns the ids that were removed; those that are gone already are left out
 */
export const removeRatings = (req: PayloadRequest, ids: number[], reason: RemovalReason) =>
  judge(req, ids, async (own, found) => {
    const connection = await connectionOf(own)
    await connection.execute(sql`delete from ratings where id = any(${sql.param(found)}::int[])`)
    return { action: 'remove rating', reason }
  })

/** Counts ratings that were held aside. @returns the ids that are counted now and were not before */
export const releaseRatings = (req: PayloadRequest, ids: number[]) =>
  judge(
    req,
    ids,
    async (own, found) => {
      const connection = await connectionOf(own)
      await connection.execute(
        // Without its network no later burst holds it again.
        sql`update ratings set is_held = false, network_hash = null where id = any(${sql.param(found)}::int[])`,
      )
      return { action: 'release rating' }
    },
    true,
  )

type Verdict = { action: 'remove rating' | 'release rating'; reason?: RemovalReason }

function judge(
  req: PayloadRequest,
  ids: number[],
  act: (own: PayloadRequest, found: number[]) => Promise<Verdict>,
  onlyHeld = false,
): Promise<number[]> {
  return runInTransaction(
    req.payload,
    async (own) => {
      const authors = [...new Set((await find(own, ids, onlyHeld)).map(({ author }) => author))]
      // Always in the same order, so that two moderators never wait for each other in a circle.
      for (const author of authors.sort((a, b) => a - b)) await lockRatings(own, author)
      // Once more under the locks: what a reader took back meanwhile is not in the log.
      const found = await find(own, ids, onlyHeld)
      if (found.length === 0) return []
      const { action, reason } = await act(
        own,
        found.map(({ id }) => id),
      )
      for (const { id, name, wasHeld } of found) {
        const details = { wasHeld, ...(reason ? { reason } : {}) }
        await recordAudit(own, {
          action,
          target: 'ratings',
          targetId: id,
          title: `Rating of ${name}`,
          details,
        })
      }
      for (const author of authors) await ratingsChanged(own, author)
      return found.map(({ id }) => id)
    },
    req.user,
  )
}

async function find(req: PayloadRequest, ids: number[], onlyHeld: boolean): Promise<Judged[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select ratings.id, author_id, name, is_held from ratings join authors on authors.id = author_id
    where ratings.id = any(${sql.param(ids)}::int[]) and (is_held or not ${onlyHeld}) order by ratings.id`)
  return rows.map((row) => ({
    id: Number(row.id),
    author: Number(row.author_id),
    name: String(row.name),
    wasHeld: row.is_held === true,
  }))
}
