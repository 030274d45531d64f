import type { FormState } from 'payload'
import type { FormProblems } from './form-problems'

/**
 * The paths of the fields with errors, each once: those that the server refused or that others changed; and, once the
 * form was submitted, those that its own checks refuse. A draft may be incomplete, so before that an empty field is no
 * error.
 */
export function findProblems(
  state: FormState,
  isSubmitted: boolean,
  { conflicts, refused }: FormProblems,
): string[] {
  const invalid = Object.keys(state).filter((path) => state[path]?.valid === false)
  return [...new Set([...(isSubmitted ? invalid : []), ...refused, ...conflicts])]
}
