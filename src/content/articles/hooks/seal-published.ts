import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/payload-types'
import { contentDigest } from '../workflow/content-digest'

/** What is published is what was approved, with the date that its publication gave it. Runs after that is set. */
export const sealPublished: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => {
  if (data._status !== 'published') return data
  const approvedDigest = contentDigest({ ...originalDoc, ...data })
  return { ...data, workflow: { ...data.workflow, approvedDigest } }
}
