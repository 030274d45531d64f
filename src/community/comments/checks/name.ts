import { claimOf } from './name-claims'
import { type Check, hold } from './verdict'

/**
 * A name that claims to be somebody's whom readers trust: the site's own, a role on it, a clinician's title, one of
 * its people. No sign of spam, and honest people have such names, so that a moderator looks and nothing is refused.
 */
export const checkName: Check = ({ displayName }, { people, siteName }) => {
  const claim = claimOf(displayName, { people, siteName })
  return claim ? hold('name', 0, claim) : null
}
