import { createHash } from 'node:crypto'
import { canonicalJson } from '@/content/articles/workflow/content-fields'
import { idsOf } from '@/db/ids-of'
import type { Author } from '@/payload-types'

/** The fields of bylines and profile pages. */
export const PUBLIC_FIELDS = [
  'name',
  'slug',
  'credentials',
  'specialties',
  'practice',
  'photo',
  'biography',
  'links',
  'conflictOfInterest',
  'credentialsCheckedOn',
  'credentialsCheckedBy',
  'isIndependent',
  'isSample',
] as const

export type PublicField = (typeof PUBLIC_FIELDS)[number]

/** The canonical form of a field's content, as JSON. */
const contentOf = (profile: Record<string, unknown>, field: PublicField): string =>
  field === 'photo'
    ? JSON.stringify(idsOf(profile.photo as Author['photo'])[0] ?? null)
    : canonicalJson(profile[field], field)

/** A digest of a profile's public content; decisions about it refer to this (docs/decisions/0024). */
export const profileStamp = (profile: Record<string, unknown>): string =>
  createHash('sha256')
    .update(`[${PUBLIC_FIELDS.map((field) => contentOf(profile, field)).join(',')}]`)
    .digest('hex')

/** The public fields in which two states of a profile differ. */
export const changedFields = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): PublicField[] => PUBLIC_FIELDS.filter((field) => contentOf(before, field) !== contentOf(after, field))
