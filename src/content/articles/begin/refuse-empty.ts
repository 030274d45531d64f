import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { speak } from '@/design/panel-words'
import { writingWords } from '@/design/panel-words/writing'
import { hasWords } from './has-words'

/**
 * An article begins with its first letter. Payload makes a document as soon as a form with automatic saving is opened
 * (3.90), and each look at the form would leave one behind; the panel begins at `/admin/write` instead.
 */
export const refuseEmpty: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  // Who may not write at all is told that by the access table.
  if (operation !== 'create' || overrideAccess || !req.user) return
  const { data, duplicateFromID } = args as { data?: object; duplicateFromID?: unknown }
  if (duplicateFromID !== undefined || hasWords(data ?? {})) return
  throw new APIError(speak(writingWords, req.i18n.language).begin.first, 400, undefined, true)
}
