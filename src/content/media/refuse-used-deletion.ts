import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { findUsesOf, type PictureUse } from './find-uses'

const NAMED = 3

/** A picture that is shown somewhere cannot be deleted: the page would lose it without a word. */
export const refuseUsedDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses = await findUsesOf(req, Number(id))
  if (uses.length > 0) throw new APIError(usedMessage(uses), 409, undefined, true)
}

/** Why a picture with these uses stays, and what to do. */
export function usedMessage(uses: PictureUse[]): string {
  const titles = [...new Set(uses.map(({ title }) => `“${title}”`))]
  const more = titles.length - NAMED
  const named = titles.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
  return `This picture is used in ${named}. Take it out there first, then delete it.`
}
