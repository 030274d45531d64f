import type { AfterErrorHook } from 'payload'
import { keyedHash } from '@/forms/keyed-hash'
import { currentRequest } from '@/logging/request-context'

/** An account as the log names it: the same hash wherever it signs in from, and none of its address. */
export const accountHash = (email: string) => keyedHash('account in the log', email.trim().toLowerCase())

/** Tells the log whose request is about to be refused. */
export const noteRefusal: AfterErrorHook = ({ error, req }) => {
  const context = currentRequest()
  if (!context) return
  context.reason ??= error.name
  if (req.user?.email) context.account ??= accountHash(req.user.email)
}
