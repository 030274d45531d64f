import { FASTEST_SECONDS } from './form-token'
import { type Check, hold } from './verdict'

/** A form submitted faster than a person types, or with a token that is not ours. */
export const checkFormAge: Check = (_comment, { token }) => {
  if (!token.ok) return hold('form-age', 2, ['formToken', token.reason])
  if (token.ageSeconds >= FASTEST_SECONDS) return null
  return hold('form-age', 2, ['formFast', token.ageSeconds + 1])
}
