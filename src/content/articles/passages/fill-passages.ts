import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { approvedTexts } from '@/content/passages/approved-texts'
import type { Article } from '@/payload-types'
import { keepFields } from '../saving/saved-fields'
import { contentMarks } from '../workflow/content-digest'
import { passageIds, placeTexts } from './place-texts'

/**
 * Puts the approved texts of its passages into a text that is written, whatever was sent as theirs. So every version
 * says what readers see of it, an approval of the article covers the words of its passages, and a page needs no other
 * read.
 *
 * A text that is sent as it is stored stays as it is: a decision is about the words that were seen. A newer text of a
 * passage reaches the article by itself (renew-article.ts).
 */
export const fillPassages: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const ids = passageIds(data.body)
  if (ids.length === 0) return data
  const stored = operation === 'update' ? originalDoc : undefined
  if (stored && markOf(data.body) === markOf(stored.body)) return data
  const body = placeTexts(data.body, await approvedTexts(req, ids))
  // A form that goes on from what it sent must find it as the base of its next save.
  if (stored && markOf(body) !== markOf(data.body)) await keepSent(req, stored.id, data.body)
  return { ...data, body }
}

const markOf = (body: unknown): string => contentMarks({ body }).body

async function keepSent(req: PayloadRequest, article: number, value: unknown): Promise<void> {
  if (!req.user) return
  await keepFields(req, article, [
    { field: 'body', mark: markOf(value), value, savedBy: req.user.id, as: 'sent' },
  ])
}
