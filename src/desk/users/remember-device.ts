import type { CollectionAfterLoginHook } from 'payload'
import { deviceCookie } from './known-device'

/** Whoever got in, by password or by a link, is known in this browser from now on. */
export const rememberDevice: CollectionAfterLoginHook = ({ req, token, user }) => {
  // Payload leaves it out of the result of a sign-in together with the answer's.
  req.context.sessionToken = token
  if (req.payloadAPI !== 'REST') return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', deviceCookie(user.email))
}
