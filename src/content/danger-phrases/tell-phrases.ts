import type { CollectionAfterChangeHook } from 'payload'
import { findClinicians } from '@/desk/notifications/find-accounts'
import { notify } from '@/desk/notifications/notify'
import type { DangerPhrase } from '@/payload-types'
import { phraseDigest } from './phrase-digest'

/** Tells clinicians of an entry that somebody changed and that waits for their approval. */
export const tellPhrases: CollectionAfterChangeHook<DangerPhrase> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isSame = operation === 'update' && phraseDigest(previousDoc) === phraseDigest(doc)
  if (!req.user || isSame || doc.status !== 'changed') return doc
  await notify(req, {
    kind: 'phrases-wait',
    subject: { collection: 'danger-phrases', id: doc.id, title: doc.title },
    recipients: await findClinicians(req),
    onceUntilRead: true,
  })
  return doc
}
