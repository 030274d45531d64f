import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { ratingsWatchWords } from '@/design/panel-words/ratings-watch'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { ratingsChanged } from './rate-author'
import { ratingStamp } from './rating-stamp'
import { lockRatings } from './refresh-summary'
import type { RemovalReason } from './removal-reasons'

/** A rating as it was seen. */
export type SeenRating = { id: number; contentDigest: string }
type Judged = { id: number; author: number; name: string; wasHeld: boolean; stamp: string }

/**
 * Permanently removes ratings, logging the reason for each, in one transaction.
 *
 * @returns the removed ids; missing ones are skipped
 * @throws APIError 409 if a voter has changed one since it was shown
 */
export const removeRatings = (req: PayloadRequest, seen: SeenRating[], reason: RemovalReason) =>
  judge(req, seen, async (own, found) => {
    const connection = await connectionOf(own)
    await connection.execute(sql`delete from ratings where id = any(${sql.param(found)}::int[])`)
    return { action: 'remove rating', reason }
  })

/**
 * Counts held ratings.
 *
 * @returns the ids that are now counted and were not before
 * @throws APIError 409 if a voter has changed one since it was shown
 */
export const releaseRatings = (req: PayloadRequest, seen: SeenRating[]) =>
  judge(
    req,
    seen,
    async (own, found) => {
      const connection = await connectionOf(own)
      await connection.execute(
        // Without its network no later burst can hold it again.
        sql`update ratings set is_held = false, network_hash = null where id = any(${sql.param(found)}::int[])`,
      )
      return { action: 'release rating' }
    },
    true,
  )

type Verdict = { action: 'remove rating' | 'release rating'; reason?: RemovalReason }

function judge(
  req: PayloadRequest,
  seen: SeenRating[],
  act: (own: PayloadRequest, found: number[]) => Promise<Verdict>,
  onlyHeld = false,
): Promise<number[]> {
  const ids = seen.map(({ id }) => id)
  return runInTransaction(
    req.payload,
    async (own) => {
      const authors = [...new Set((await find(own, ids, onlyHeld)).map(({ author }) => author))]
      // Always in the same order, to avoid deadlocks between moderators.
      for (const author of authors.sort((a, b) => a - b)) await lockRatings(own, author)
      // Read again under the locks: votes withdrawn meanwhile are not logged.
      const found = await find(own, ids, onlyHeld)
      if (found.length === 0) return []
      refuseChanged(req, found, seen)
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

function refuseChanged(req: PayloadRequest, found: Judged[], seen: SeenRating[]): void {
  const stamps = new Map(seen.map(({ id, contentDigest }) => [id, contentDigest]))
  const changed = found.filter(({ id, stamp }) => stamps.get(id) !== stamp).map(({ id }) => id)
  if (changed.length === 0) return
  const message = speak(ratingsWatchWords, req.i18n.language).changed(changed.length)
  throw new APIError(message, 409, { changed }, true)
}

async function find(req: PayloadRequest, ids: number[], onlyHeld: boolean): Promise<Judged[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select ratings.id, author_id, name, is_held, stars, is_clear, is_complete, is_kind from ratings join authors on authors.id = author_id
    where ratings.id = any(${sql.param(ids)}::int[]) and (is_held or not ${onlyHeld}) order by ratings.id`)
  return rows.map((row) => ({
    id: Number(row.id),
    author: Number(row.author_id),
    name: String(row.name),
    wasHeld: row.is_held === true,
    stamp: ratingStamp({
      stars: row.stars,
      isClear: row.is_clear,
      isComplete: row.is_complete,
      isKind: row.is_kind,
      isHeld: row.is_held,
    }),
  }))
}
