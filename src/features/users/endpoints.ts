import type { Endpoint } from 'payload'
import { z } from 'zod'
import { roles } from '@/access/roles'
import { readJson, staffRequestId } from '@/access/staff-request'
import { findUnstorableText } from '@/db/storable-input'
import { inviteUser, renewLink } from './invite-user'
import { limitResets } from './limit-resets'
import { requestReset } from './request-reset'
import { endSessions, listSessions } from './sessions'

const storable = (text: string) => findUnstorableText(text) === null
const invitationSchema = z.strictObject({
  email: z.email('an e-mail address').max(254),
  name: z.string().trim().min(1).max(120).refine(storable),
  role: z.enum(roles),
  author: z.number().int().positive().optional(),
})
const resetSchema = z.object({ email: z.string().trim().max(254).refine(storable) })
const endSchema = z.strictObject({ session: z.string().min(1).max(40) })

/** Invitations, links for new passwords, and sessions. */
export const userEndpoints: Endpoint[] = [
  {
    path: '/invite',
    method: 'post',
    handler: async (req) => Response.json(await inviteUser(req, await readJson(req, invitationSchema))),
  },
  {
    path: '/:id/link',
    method: 'post',
    handler: async (req) => Response.json(await renewLink(req, staffRequestId(req))),
  },
  {
    // In place of Payload's own, whose answer takes longer when the address has an account.
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      const { email } = await readJson(req, resetSchema)
      await limitResets(req, email)
      void requestReset(req.payload, email).catch((err) =>
        req.payload.logger.error({ err }, 'a new password could not be asked for'),
      )
      return Response.json({ message: 'Success' })
    },
  },
  {
    path: '/:id/sessions',
    method: 'get',
    handler: async (req) =>
      Response.json(await listSessions(req, staffRequestId(req)), {
        headers: { 'Cache-Control': 'no-store' },
      }),
  },
  {
    path: '/:id/sessions/end',
    method: 'post',
    handler: async (req) => {
      const { session } = await readJson(req, endSchema)
      return Response.json(await endSessions(req, staffRequestId(req), session))
    },
  },
]
