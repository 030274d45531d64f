import type { ContentField } from '../workflow/content-fields'

/** What an earlier version can give back; the address and the dates of publication follow rules of their own. */
export const RETURNABLE = [
  'question',
  'summary',
  'keyPoints',
  'body',
  'references',
  'corrections',
  'conflictOfInterest',
  'authors',
  'symptoms',
  'reviewer',
  'reviewedOn',
  'reviewDue',
  'image',
  'search',
  'language',
] as const satisfies readonly ContentField[]
