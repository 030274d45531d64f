import { sameValue } from './merge-field'
import type { SaveAnswer, Values } from './saver-ports'

/** What the server refused to store, until it is changed, taken back or stored after all. */
export type Refusal = {
  message: string
  /** Of the fields that the server named. */
  paths: readonly string[]
  /** By field: these are not sent again as they are, so that one wrong field does not hold up the others. */
  resting: Values
  /** Whether the server named the fields. If not, any change of the form is a reason to send all of it again. */
  isNamed: boolean
}

const fieldOf = (path: string) => path.split('.', 1)[0] ?? ''

/** @param before what was refused earlier and was not sent this time */
export function refusalOf(
  answer: Extract<SaveAnswer, { is: 'refused' }>,
  sent: Values,
  before: Refusal | null,
): Refusal {
  const kept = withoutFields(before, Object.keys(sent))
  const named = answer.fields.map(fieldOf).filter((field) => field in sent)
  const isNamed = named.length > 0
  const now = isNamed ? Object.fromEntries(named.map((field) => [field, sent[field]])) : sent
  return {
    message: answer.message,
    paths: [...new Set([...(kept?.paths ?? []), ...answer.fields])],
    resting: { ...kept?.resting, ...now },
    isNamed,
  }
}

/** What is left of a refusal once these fields are stored or taken back; null if nothing is. */
export function withoutFields(refusal: Refusal | null, fields: readonly string[]): Refusal | null {
  if (!refusal?.isNamed) return null
  const resting = Object.entries(refusal.resting).filter(([field]) => !fields.includes(field))
  if (resting.length === Object.keys(refusal.resting).length) return refusal
  if (resting.length === 0) return null
  const paths = refusal.paths.filter((path) => !fields.includes(fieldOf(path)))
  return { ...refusal, paths, resting: Object.fromEntries(resting) }
}

/** Those of the changed fields that are worth a request. */
export function worthSending(refusal: Refusal | null, changed: readonly string[], values: Values): string[] {
  if (!refusal) return [...changed]
  const { resting, isNamed } = refusal
  const isNew = (field: string) => !(field in resting && sameValue(field, values[field], resting[field]))
  const fresh = changed.filter(isNew)
  return isNamed || fresh.length === 0 ? fresh : [...changed]
}

/** What of a refusal still stands in the form. */
export function stillRefused(refusal: Refusal | null, changed: readonly string[]): Refusal | null {
  if (!refusal?.isNamed) return changed.length > 0 ? refusal : null
  return withoutFields(
    refusal,
    Object.keys(refusal.resting).filter((field) => !changed.includes(field)),
  )
}
