import { APIError, type PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { User } from '@/payload-types'

/** Largest value of a Postgres `integer`, which ids are. */
const LARGEST_ID = 2_147_483_647

/** @throws APIError 401 without a user, 403 for everybody but administrators */
export function requireAdministrator(req: PayloadRequest): User {
  if (!req.user) throw new APIError(speak(refusalWords, req.i18n.language).signIn, 401, undefined, true)
  if (whoIs(req.user) !== 'admin') {
    throw new APIError(speak(refusalWords, req.i18n.language).adminsOnly, 403, undefined, true)
  }
  return req.user
}

/**
 * The account that the address of an endpoint names.
 *
 * @returns the account as an administrator or its owner sees it
 * @throws APIError 404 when there is none that this user may see
 */
export async function accountOf(req: PayloadRequest): Promise<User> {
  const id = Number(req.routeParams?.id)
  const found =
    Number.isInteger(id) && id > 0 && id <= LARGEST_ID
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
  if (!found) throw new APIError('There is no such account.', 404, undefined, true)
  return found
}
