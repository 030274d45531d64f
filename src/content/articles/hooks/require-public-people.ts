import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { Article } from '@/payload-types'

/**
 * Everybody named on a public page needs a public profile: readers follow the name to see who is behind it.
 *
 * @throws APIError 409 with the names of those whose profile is a draft
 */
export const requirePublicPeople: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published') return data
  const { authors, reviewer } = { ...originalDoc, ...data }
  const ids = [...idsOf(authors), ...idsOf(reviewer)]
  const { docs } = await req.payload.find({
    collection: 'authors',
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'draft' } }] },
    select: { name: true },
    depth: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return data
  const names = docs.map(({ name }) => name ?? '')
  const message = speak(refusalWords, req.i18n.language).profileNotPublic(names)
  throw new APIError(message, 409, undefined, true)
}
