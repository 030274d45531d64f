import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { speak } from '@/design/panel-words'
import { writingWords } from '@/design/panel-words/writing'
import { hasWords } from './has-words'

/**
 * An article is created with its first letter. Payload creates a document as soon as a form with autosave is
 * opened (3.90), so that each visit would leave one behind; the panel starts at `/admin/write` instead.
 */
export const refuseEmpty: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  // The access table refuses users who may not write at all.
  if (operation !== 'create' || overrideAccess || !req.user) return
  const { data, duplicateFromID } = args as { data?: object; duplicateFromID?: unknown }
  if (duplicateFromID !== undefined || hasWords(data ?? {})) return
  throw new APIError(speak(writingWords, req.i18n.language).begin.first, 400, undefined, true)
}
