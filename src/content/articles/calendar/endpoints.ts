import { type Endpoint, Forbidden, NotFound } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { writeFeed } from './calendar-feed'
import { findFeedOwner, renewFeedAddress } from './feed-address'
import { findEntries } from './find-entries'
import { calendarProfile } from './profile-of'

const DAY_MS = 86_400_000
/** What a subscription shows. */
const [DAYS_BACK, DAYS_AHEAD] = [60, 400]

/**
 * `POST /api/articles/calendar/address` makes the account a new private address of its feed;
 * `GET /api/articles/calendar/feed/:key` is that feed, for programs that cannot sign in.
 */
export const calendarEndpoints: Endpoint[] = [
  {
    path: '/calendar/address',
    method: 'post',
    handler: async (req) => {
      const { user } = req
      if (!user || calendarProfile(user) === undefined) throw new Forbidden(req.t)
      const address = await runInTransaction(req, async () => {
        await recordAudit(req, {
          action: 'renew calendar address',
          target: 'users',
          targetId: user.id,
          title: user.name,
        })
        return renewFeedAddress(req, user.id)
      })
      return Response.json({ address }, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/calendar/feed/:key',
    method: 'get',
    handler: async (req) => {
      const owner = await findFeedOwner(req, req.routeParams?.key)
      const profile = calendarProfile(owner && { ...owner, collection: 'users' })
      if (!owner || profile === undefined) throw new NotFound(req.t)
      req.user = { ...owner, collection: 'users' }
      const now = (await readDatabaseClock(req)).getTime()
      const day = (days: number) => new Date(now + days * DAY_MS).toISOString().slice(0, 10)
      const entries = await findEntries(req, profile, day(-DAYS_BACK), day(DAYS_AHEAD))
      const { siteName } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
      return new Response(writeFeed(req, siteName ?? '', entries), {
        headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' },
      })
    },
  },
]
