import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { whoIs } from '@/access/roles'
import { readJson } from '@/access/staff-request'
import { speak } from '@/design/panel-words'
import { inboxWords } from '@/design/panel-words/notices'
import { countUnread, markRead } from './inbox'

/** Postgres' integers. */
const id = z.int().min(1).max(2_147_483_647)
const MOST_IDS = 100

const schema = (error: string) =>
  z.union([z.strictObject({ ids: z.array(id).min(1).max(MOST_IDS) }), z.strictObject({ upTo: id })], {
    error,
  })

/** `POST /api/notifications/read` with `{ids}` or `{upTo}`: marks entries of the own inbox; of others none. */
const read: Endpoint = {
  path: '/notifications/read',
  method: 'post',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const which = await readJson(req, schema(speak(inboxWords, req.i18n.language).refused))
    const marked = await markRead(req, which)
    return Response.json(
      { marked, unread: await countUnread(req) },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}

export const notificationEndpoints: Endpoint[] = [read]
