import { createHash } from 'node:crypto'
import { canonical } from '@/content/articles/workflow/content-fields'
import { idsOf } from '@/db/ids-of'
import type { Author } from '@/payload-types'

/** What a byline and a profile page show. */
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

/** One field's content in a form that is the same for the same content, wherever it comes from. */
const contentOf = (profile: Record<string, unknown>, field: PublicField): unknown =>
  field === 'photo' ? (idsOf(profile.photo as Author['photo'])[0] ?? null) : canonical(profile[field], field)

/** A fingerprint of what readers would see of a profile; a decision about it names this (docs/decisions/0024). */
export const profileStamp = (profile: Record<string, unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify(PUBLIC_FIELDS.map((field) => contentOf(profile, field))))
    .digest('hex')

/** The fields in which two states of a profile differ for readers. */
export const changedFields = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): PublicField[] =>
  PUBLIC_FIELDS.filter(
    (field) => JSON.stringify(contentOf(before, field)) !== JSON.stringify(contentOf(after, field)),
  )
