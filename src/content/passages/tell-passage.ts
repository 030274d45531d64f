import type { CollectionAfterChangeHook } from 'payload'
import { findClinicians, findEditors } from '@/desk/notifications/find-accounts'
import { notify } from '@/desk/notifications/notify'
import type { Passage } from '@/payload-types'
import { passageDigest } from './passage-digest'

/** Tells whoever may approve passages of a text that somebody changed. */
export const tellPassage: CollectionAfterChangeHook<Passage> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isSame = operation === 'update' && passageDigest(previousDoc.body) === passageDigest(doc.body)
  if (!req.user || isSame || doc.state === 'approved') return doc
  await notify(req, {
    kind: 'passage-waits',
    subject: { collection: 'passages', id: doc.id, title: doc.title },
    recipients: [...(await findEditors(req)), ...(await findClinicians(req))],
    onceUntilRead: true,
  })
  return doc
}
