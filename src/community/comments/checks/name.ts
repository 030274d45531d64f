import { claimOf } from './name-claims'
import { type Check, hold } from './verdict'

/**
 * A name that claims to be somebody readers trust: the site, a role on it, a clinician's title, one of its people.
 * Not a sign of spam, and real people have such names, so a moderator checks and nothing is refused.
 */
export const checkName: Check = ({ displayName }, { people, siteName }) => {
  const claim = claimOf(displayName, { people, siteName })
  return claim ? hold('name', 0, claim) : null
}
