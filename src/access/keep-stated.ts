import type { CollectionBeforeOperationHook } from 'payload'

/** Fields that Payload adds and takes from any request (3.90), though only the site itself can state them. */
const STATED = [
  'id',
  'createdAt',
  'updatedAt',
  // Of a sign-in: how often it failed, until when it is barred, and what proves it.
  'loginAttempts',
  'lockUntil',
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'sessions',
  // Of a file: a name that a person chose would be another picture's, and go with this one.
  'filename',
  'sizes',
  'url',
]

/** Leaves out of what a person sends the facts that are not a person's to state. */
export const keepStated: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
  const { data } = args as { data?: Record<string, unknown> }
  if (!data || typeof data !== 'object') return
  const isStated = ([name]: [string, unknown]) => STATED.includes(name)
  Object.assign(args, { data: Object.fromEntries(Object.entries(data).filter((one) => !isStated(one))) })
}
