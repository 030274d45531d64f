import type { Payload } from 'payload'
import { contentStamp } from '@/content/articles/workflow/content-digest'

/** The stamp of an article's latest version, as staff get it with the article; empty if there is none. */
export async function stampOf(payload: Payload, id: number | string): Promise<string> {
  const newest = await payload
    .findByID({ collection: 'articles', id: Number(id), draft: true, depth: 0, disableErrors: true })
    .catch(() => null)
  return newest ? contentStamp({ ...newest }) : ''
}
