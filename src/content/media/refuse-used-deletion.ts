import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { speak } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { findUsesOf, type PictureUse, titleOf } from './find-uses'

const NAMED = 3

/** A picture in use cannot be deleted: the page would silently lose it. */
export const refuseUsedDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses = await findUsesOf(req, Number(id))
  if (uses.length > 0) throw new APIError(usedMessage(uses, req.i18n.language), 409, undefined, true)
}

/** Why a picture with these uses cannot be deleted, and what to do. */
export function usedMessage(uses: PictureUse[], language: string): string {
  const titles = [...new Set(uses.map((use) => titleOf(use, language)))]
  return speak(pictureRefusals, language).inUse(titles.slice(0, NAMED), titles.length - NAMED)
}
