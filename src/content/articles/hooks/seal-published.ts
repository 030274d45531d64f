import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/payload-types'
import { contentDigest } from '../workflow/content-digest'

/** The published content counts as approved, with the date set by its publication. Runs after the date is set. */
export const sealPublished: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => {
  if (data._status !== 'published') return data
  const approvedDigest = contentDigest({ ...originalDoc, ...data })
  return { ...data, workflow: { ...data.workflow, approvedDigest } }
}
