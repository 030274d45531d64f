import type { Symptom } from '@/payload-types'

/** The approved line of a symptom: when to call for help at once. */
export type RedLine = {
  /** Of the symptom. */
  slug: string
  name: string
  /** With the placeholder of the emergency number. */
  text: string
  by: string | null
  /** ISO 8601. */
  on: string | null
}

/** What readers see of a symptom's line; null if none was approved. */
export function redLineOf({
  slug,
  plainName,
  redLineApproval,
}: Pick<Symptom, 'slug' | 'plainName' | 'redLineApproval'>): RedLine | null {
  const { text, by, on } = redLineApproval ?? {}
  return text ? { slug, name: plainName, text, by: by ?? null, on: on ?? null } : null
}
