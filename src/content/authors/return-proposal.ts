import { APIError, type Endpoint, Forbidden, NotFound } from 'payload'
import { z } from 'zod'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { readJson, staffRequestId } from '@/access/staff-request'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { profileWords } from '@/design/panel-words/profiles'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { RETURNED } from './hooks/note-proposal'
import { profileStamp } from './public-fields'

const NOTE_LENGTH = 2000
const inputSchema = (language: string) =>
  z.strictObject({
    note: z
      .string()
      .trim()
      .min(1, speak(profileWords, language).sayInNote)
      .max(NOTE_LENGTH)
      .refine((note) => findUnstorableText(note) === null),
    contentDigest: z.string().max(1000),
  })

/**
 * `POST /api/authors/:id/return` with `{note, contentDigest}`: an editor returns a proposed change to its author.
 */
export const returnProposalEndpoint: Endpoint = {
  path: '/:id/return',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    if (scopeFor('authors', 'update', whoIs(req.user)) !== 'all') throw new Forbidden(req.t)
    const { note, contentDigest } = await readJson(req, inputSchema(req.i18n.language))
    await runInTransaction(
      req.payload,
      async (own) => {
        await lockRows(own, 'authors', [id])
        const profile = await own.payload.findByID({
          collection: 'authors',
          id,
          draft: true,
          depth: 0,
          disableErrors: true,
          req: own,
        })
        if (!profile) throw new NotFound(own.t)
        if (profile.proposal?.state !== 'waiting') {
          throw new APIError(speak(profileWords, req.i18n.language).nothingWaits, 409, undefined, true)
        }
        if (profileStamp({ ...profile }) !== contentDigest) {
          throw new APIError(speak(profileWords, req.i18n.language).changed, 409, undefined, true)
        }
        await own.payload.update({
          collection: 'authors',
          id,
          data: {},
          draft: true,
          depth: 0,
          context: { [RETURNED]: note },
          req: own,
        })
        await recordAudit(own, {
          action: 'return to writer',
          target: 'authors',
          targetId: id,
          title: profile.name,
          details: { note },
        })
      },
      req.user,
    )
    return Response.json({ message: 'Returned to the author.' })
  },
}
