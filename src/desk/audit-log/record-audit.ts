import type { CollectionSlug, PayloadRequest } from 'payload'
import { keyInUse } from '@/access/key-scopes'
import { speak } from '@/design/panel-words'
import { keyWords } from '@/design/panel-words/keys'

/** One entry, as text that staff read in the log. */
export type AuditAction =
  | 'submit for review'
  | 'return to writer'
  | 'change during review'
  | 'approve'
  | 'change of a passage'
  | 'ask for approval anew'
  | 'publish'
  | 'unpublish'
  | 'restore version'
  | 'take back change'
  | 'move to trash'
  | 'restore from trash'
  | 'restore from backup'
  | 'delete'
  | 'change address'
  | 'change publication date'
  | 'change'
  | 'schedule publication'
  | 'schedule withdrawal'
  | 'cancel schedule'
  | 'begin from what readers look for'
  | 'merge symptoms'
  | 'undo merge of symptoms'
  | 'split symptom'
  | 'pin to search'
  | 'unpin from search'
  | 'assign'
  | 'end assignment'
  | 'approve comment'
  | 'reject comment'
  | 'mark comment as spam'
  | 'reopen comment'
  | 'withdraw comment'
  | 'cover words of comment'
  | 'uncover words of comment'
  | 'ban sender'
  | 'lift ban'
  | 'remove rating'
  | 'release rating'
  | 'export personal data'
  | 'erase personal data'
  | 'export site'
  | 'download export'
  | 'import site'
  | 'undo import'
  | 'invite'
  | 'make reset link'
  | 'create account'
  | 'change role'
  | 'change e-mail address'
  | 'change password'
  | 'delete account'
  | 'end session'
  | 'renew calendar address'
  | 'make key'
  | 'revoke key'
  | 'save draft with key'
  | 'write note with key'
  | 'delete note'
  | 'create webhook'
  | 'renew webhook secret'
  | 'send webhook again'
  | 'stop webhook'

export type AuditEntry = {
  action: AuditAction
  target: CollectionSlug | 'settings'
  targetId: number
  /** Its title at that moment. */
  title: string
  details?: Record<string, unknown>
  /** The actor if the request has none: a plan that came due, an import. */
  actor?: { id: number | null; name: string }
}

/** Maximum length of a stored title, in characters. */
const TITLE_LENGTH = 300

/**
 * Writes one audit row in the transaction of the change, so that neither exists without the other.
 *
 * @param req the request whose user acts; without a user it is the system
 */
export async function recordAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  const { action, target, targetId, title, details } = entry
  const actor = entry.actor ?? actorOf(req)
  await req.payload.create({
    collection: 'audit-log',
    data: {
      action,
      target,
      targetId,
      title: [...(title || `${target} ${targetId}`)].slice(0, TITLE_LENGTH).join(''),
      actorId: actor.id,
      actorName: actor.name,
      details: details ?? null,
    },
    depth: 0,
    req,
  })
}

/** A program that acts with a person's key is named by the key, too. */
function actorOf({ user }: PayloadRequest): { id: number | null; name: string } {
  if (!user) return { id: null, name: 'System' }
  const key = keyInUse(user)
  return { id: user.id, name: key ? speak(keyWords, 'en').signature(user.name, key.name) : user.name }
}
