import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { signInWords } from '@/design/panel-words/sign-in'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { describeError, log } from '@/log'
import { mailIsSetUp } from '@/mail/adapter'
import { emailAddress, invitationSchema, invite, inviteAgain } from './invite'
import { loginEndpoint, unlockEndpoint } from './limit-logins'
import { limitResets } from './limit-resets'
import { accountOf, requireAdministrator } from './require-user'
import { makeResetLink, sendForgottenPassword } from './reset'
import { endSessions } from './sessions'

/** These responses contain links and addresses; no cache may store them. */
const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** `POST /api/users/invite`: administrators create an account for somebody, who gets a link. */
const inviteSomebody: Endpoint = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    const inviter = requireAdministrator(req)
    const { user, handover } = await invite(
      req,
      inviter,
      await readJson(req, invitationSchema(req.i18n.language)),
    )
    return answer({ id: user.id, ...handover }, 201)
  },
}

/** `POST /api/users/:id/invite`: resends the invitation, with a new link. */
const inviteOnceMore: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    const inviter = requireAdministrator(req)
    return answer(await inviteAgain(req, inviter, await accountOf(req)))
  },
}

/** `POST /api/users/:id/reset-link`: administrators create a password link for somebody. */
const resetLink: Endpoint = {
  path: '/:id/reset-link',
  method: 'post',
  handler: async (req) => {
    requireAdministrator(req)
    return answer(await makeResetLink(req, await accountOf(req)))
  },
}

/** `POST /api/users/forgot-password`, instead of Payload's: the same response, equally fast, for every address. */
const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const { language } = req.i18n
    const words = speak(signInWords, language)
    const { email } = await readJson(req, z.object({ email: emailAddress(language) }))
    if (!mailIsSetUp()) {
      throw new APIError(words.noMail, 503, undefined, true)
    }
    await limitResets(req, email)
    sendForgottenPassword(req.payload, email).catch((error) =>
      log.error(describeError(error), 'A password link could not be created.'),
    )
    return answer({ message: words.resetSent })
  },
}

const endingSchema = z.union(
  [
    z.strictObject({ session: z.string().regex(/^[\w-]{1,100}$/) }),
    z.strictObject({ others: z.literal(true) }),
  ],
  { error: 'Say which session to end: {"session": "its id"} or {"others": true}.' },
)

/** `POST /api/users/:id/sessions/end` with `{session}` or `{others: true}`: by the owner or an administrator. */
const endSession: Endpoint = {
  path: '/:id/sessions/end',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError(speak(refusalWords, req.i18n.language).signIn, 401, undefined, true)
    const wanted = await readJson(req, endingSchema)
    const which = whichOf(wanted, req, Number(req.routeParams?.id))
    const account = await accountOf(req)
    const ended = await runInTransaction(req, async () => {
      const count = await endSessions(req, account.id, which)
      if (count > 0) {
        await recordAudit(req, {
          action: 'end session',
          target: 'users',
          targetId: account.id,
          title: account.name,
          details: { ended: count },
        })
      }
      return count
    })
    if (ended === 0 && 'only' in which) {
      throw new APIError(speak(refusalWords, req.i18n.language).sessionOver, 404, undefined, true)
    }
    return answer({ ended, message: speak(refusalWords, req.i18n.language).sessionsEnded(ended) })
  },
}

function whichOf(wanted: z.infer<typeof endingSchema>, req: PayloadRequest, account: number) {
  if ('session' in wanted) return { only: wanted.session }
  // All except the requesting browser's: it stays signed in to its own account.
  const own = req.user?.id === account ? (req.user as { _sid?: string })._sid : undefined
  return { allBut: own ?? null }
}

/** Endpoints of accounts in addition to Payload's own; these take precedence. */
export const userEndpoints: Endpoint[] = [
  loginEndpoint,
  unlockEndpoint,
  inviteSomebody,
  forgotPassword,
  inviteOnceMore,
  resetLink,
  endSession,
]
