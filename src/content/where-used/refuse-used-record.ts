import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { speak } from '@/design/panel-words'
import { usesWords } from '@/design/panel-words/uses'
import { findRecordUses, type UsedCollection } from './find-record-uses'

const NAMED = 3

/**
 * A passage, a symptom or an author in use cannot be deleted: articles would silently lose words, their subject or their
 * byline. The
 * record's row is locked by now, so no article can begin to name it meanwhile.
 */
export const refuseUsedRecord =
  (collection: UsedCollection): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { uses, total } = await findRecordUses(req, collection, Number(id), NAMED)
    if (total === 0) return
    const words = speak(usesWords, req.i18n.language)
    const titles = uses.map(({ draftTitle, liveTitle }) => liveTitle || draftTitle || words.untitled)
    throw new APIError(words.inUse[collection](titles, total - titles.length), 409, undefined, true)
  }
