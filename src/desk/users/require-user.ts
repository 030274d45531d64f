import { APIError, type PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { signInWords } from '@/design/panel-words/sign-in'
import type { User } from '@/payload-types'

/** @throws APIError 401 without a user, 403 for everybody but administrators */
export function requireAdministrator(req: PayloadRequest): User {
  if (!req.user) throw new APIError(speak(refusalWords, req.i18n.language).signIn, 401, undefined, true)
  if (whoIs(req.user) !== 'admin') {
    throw new APIError(speak(refusalWords, req.i18n.language).adminsOnly, 403, undefined, true)
  }
  return req.user
}

/**
 * The account in an endpoint's URL.
 *
 * @returns the account as an administrator or its owner sees it
 * @throws APIError 404 if there is none that this user may see
 */
export async function accountOf(req: PayloadRequest): Promise<User> {
  const id = readId(String(req.routeParams?.id))
  const found =
    id !== null
      ? await req.payload.findByID({
          collection: 'users',
          id,
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        })
      : null
  if (!found) throw new APIError(speak(signInWords, req.i18n.language).noAccount, 404, undefined, true)
  return found
}
