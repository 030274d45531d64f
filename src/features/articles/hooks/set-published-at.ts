import type { CollectionBeforeChangeHook } from 'payload'

/** The date of the first publication; an editor may set another one. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data }) => {
  if (data._status === 'published' && !data.publishedAt) {
    return { ...data, publishedAt: new Date().toISOString() }
  }
  return data
}
