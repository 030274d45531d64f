import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { Media } from '@/payload-types'
import { findUsesOf, titleOf } from './find-uses'

/**
 * The file of a picture in use cannot be replaced: content that refers to it by id was approved and published with
 * exactly these pixels. Its texts may be edited; each change is in the audit log.
 *
 * @throws APIError 409 that says where it is used
 */
export const keepUsedFile: CollectionBeforeChangeHook<Media> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const isReplaced = operation === 'update' && originalDoc && data.filename !== originalDoc.filename
  if (!isReplaced || !req.user) return data
  const uses = await findUsesOf(req, originalDoc.id)
  if (uses.length === 0) return data
  const { language } = req.i18n
  const places = [...new Set(uses.map((use) => titleOf(use, language)))].slice(0, 3)
  throw new APIError(speak(refusalWords, language).pictureInUse(places), 409, undefined, true)
}
