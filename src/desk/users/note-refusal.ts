import type { AfterErrorHook } from 'payload'
import { keyedHash } from '@/forms/keyed-hash'
import { currentRequest } from '@/logging/request-context'

/** An account in the log: the same hash wherever it signs in from, without its address. */
export const accountHash = (email: string) => keyedHash('account in the log', email.trim().toLowerCase())

/** Tells the log which account is about to be refused. */
export const noteRefusal: AfterErrorHook = ({ error, req }) => {
  const context = currentRequest()
  if (!context) return
  context.reason ??= error.name
  if (req.user?.email) context.account ??= accountHash(req.user.email)
}
