import type { Endpoint, PayloadRequest } from 'payload'
import { keyInUse } from '@/access/key-scopes'
import { keyIn } from './key-text'
import { scopesFor } from './opened-endpoints'
import { requireScope, signInWithKey } from './sign-in-with-key'

/**
 * Endpoints that also take a personal key (`Authorization: Bearer sdk_…`), if the key opens them.
 *
 * Keys are looked at here, not by a strategy of Payload: that would sign them in wherever Payload reads headers, such
 * as in the panel's pages and its server functions, and could not say why it refuses one.
 *
 * @param owner the slug of the collection or global; empty for endpoints of the whole API
 */
export function guardEndpoints<E extends Endpoint>(owner: string, endpoints: E[]): E[] {
  return endpoints.map((endpoint) => ({
    ...endpoint,
    handler: async (req: PayloadRequest) => {
      const key = keyIn(req.headers.get('authorization'))
      if (key === null) return endpoint.handler(req)
      const user = await signInWithKey(req, key)
      if (owner === 'users' && endpoint.path === '/me') return tellWho(user)
      const use = keyInUse(user)
      requireScope(user, use?.scopes ?? [], scopesFor(owner, endpoint.method, endpoint.path))
      req.user = user
      return endpoint.handler(req)
    },
  }))
}

/** `GET /api/users/me` with a key: whose it is and what it is for. Payload's answer would hold the whole account. */
function tellWho(user: NonNullable<PayloadRequest['user']>): Response {
  const { id, name, role } = user
  const body = { user: { id, name, role }, key: keyInUse(user) }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}
