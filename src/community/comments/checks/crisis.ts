import { findDanger } from '@/site/danger/find-danger'
import { type Check, hold } from './verdict'

/**
 * Signs that the writer may be in danger: never a sign of spam, but a person should look immediately (WHO,
 * "Preventing suicide: a resource for media professionals").
 */
export const checkCrisis: Check = ({ text }, { dangers }) => {
  const found = findDanger(text, 'self', dangers)
  return found?.danger === 'crisis' ? hold('crisis', 0, ['danger', found.words]) : null
}
