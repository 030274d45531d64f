import type { CollectionBeforeOperationHook } from 'payload'

/** Fields that Payload adds and accepts from any request (3.90), although only the site may set them. */
const STATED = [
  'id',
  'createdAt',
  'updatedAt',
  // Only commands move articles to the trash (content/articles/trash).
  'deletedAt',
  // Sign-in state: failed attempts, lock expiry, and credentials.
  'loginAttempts',
  'lockUntil',
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'sessions',
  // File names: a name chosen by a client could be another picture's, and its file would be deleted with this one.
  'filename',
  'sizes',
  'url',
]

/** Removes fields from a client's input that clients may not set. */
export const keepStated: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
  const { data } = args as { data?: Record<string, unknown> }
  if (!data || typeof data !== 'object') return
  const isStated = ([name]: [string, unknown]) => STATED.includes(name)
  Object.assign(args, { data: Object.fromEntries(Object.entries(data).filter((one) => !isStated(one))) })
}
