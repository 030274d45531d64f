import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'
import { keyInUse } from '@/access/key-scopes'
import { SpokenRefusal } from '@/db/spoken-refusal'
import { keyWords } from '@/design/panel-words/keys'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'

const SAVES = 'savesDraftWithKey'

type SaveArgs = { data?: { _status?: unknown }; draft?: boolean }

/**
 * What a key for drafts saves stays a draft; whatever readers see takes a key for publishing.
 *
 * @throws SpokenRefusal 403
 */
export const limitKeys: CollectionBeforeOperationHook = ({
  args,
  context,
  operation,
  overrideAccess,
  req,
}) => {
  context[SAVES] = false
  const key = keyInUse(req.user)
  // Our own commands, such as sending to review, have checked what they do.
  if (!key || overrideAccess || (operation !== 'create' && operation !== 'update')) return
  const { data, draft } = args as SaveArgs
  const isPublic = draft !== true || data?._status === 'published'
  context[SAVES] = !isPublic
  if (key.scopes.includes(isPublic ? 'publish' : 'drafts')) return
  const { draftsOnly, publishOnly } = keyWords.refusal
  throw new SpokenRefusal(isPublic ? draftsOnly : publishOnly, 403)
}

/** A draft that a person saves is in its list of versions; that a program did so in their name is logged. */
export const auditKeySave: CollectionAfterChangeHook<Article> = async ({ context, doc, req }) => {
  if (context[SAVES] !== true) return doc
  const { id, question } = doc
  await recordAudit(req, { action: 'save draft with key', target: 'articles', targetId: id, title: question })
  return doc
}
