import type { CollectionAfterLoginHook } from 'payload'
import { deviceCookie } from './known-device'

/** Marks this browser as known after a sign-in by password or link. */
export const rememberDevice: CollectionAfterLoginHook = ({ req, token, user }) => {
  // Payload omits it from the result of a sign-in together with the response's.
  req.context.sessionToken = token
  if (req.payloadAPI !== 'REST') return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', deviceCookie(user.email))
}
