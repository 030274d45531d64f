import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { keyScopes } from '@/access/key-scopes'
import { readJson, staffRequestId } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { keyWords } from '@/design/panel-words/keys'
import { requirePassword } from '@/desk/users/confirm-identity'
import { accountOf } from '@/desk/users/require-user'
import { LONGEST_DAYS, NAME_LENGTH } from './key-limits'
import { makeKey } from './make-key'
import { revokeKeys } from './revoke-keys'

const noStore = { 'Cache-Control': 'no-store' }

const wantedSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(NAME_LENGTH)
    .refine((name) => findUnstorableText(name) === null),
  scopes: z
    .array(z.enum(keyScopes))
    .min(1)
    .transform((scopes) => [...new Set(scopes)]),
  days: z.int().min(1).max(LONGEST_DAYS),
  currentPassword: z.string().max(1000).optional(),
})

/** `POST /api/users/:id/keys`: makes a key for oneself; the current password is asked for, as for a new one. */
const make: Endpoint = {
  path: '/:id/keys',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const { user } = req
    const words = speak(keyWords, req.i18n.language)
    if (!user || user.id !== id) throw new APIError(words.refusal.ownOnly, 403, undefined, true)
    const { currentPassword, ...wanted } = await readJson(req, wantedSchema)
    await requirePassword(req, id, currentPassword, words.refusal.password)
    const made = await runInTransaction(req, () => makeKey(req, user, wanted))
    return Response.json(made, { status: 201, headers: noStore })
  },
}

/** `POST /api/users/:id/keys/:key/revoke`: by the owner or an administrator. */
const revoke: Endpoint = {
  path: '/:id/keys/:key/revoke',
  method: 'post',
  handler: async (req) => {
    const key = staffRequestId(req, 'key')
    const account = await accountOf(req)
    const words = speak(keyWords, req.i18n.language)
    const count = await runInTransaction(req, () => revokeKeys(req, account, key))
    if (count === 0) throw new APIError(words.refusal.gone, 404, undefined, true)
    return Response.json({ message: words.revoked }, { headers: noStore })
  },
}

export const keyEndpoints: Endpoint[] = [make, revoke]
