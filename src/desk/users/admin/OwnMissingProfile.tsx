import type { UIFieldServerProps } from 'payload'
import { MissingProfile } from './MissingProfile'

/**
 * On the user's own account page: that a profile is missing. On other accounts administrators see that the field
 * is empty.
 */
export function OwnMissingProfile({ id, req }: UIFieldServerProps) {
  return id === req.user?.id ? <MissingProfile payload={req.payload} i18n={req.i18n} user={req.user} /> : null
}
