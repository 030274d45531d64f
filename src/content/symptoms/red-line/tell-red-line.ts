import type { CollectionAfterChangeHook } from 'payload'
import { findClinicians } from '@/desk/notifications/find-accounts'
import { notify } from '@/desk/notifications/notify'
import type { Symptom } from '@/payload-types'

/** Tells clinicians of a line that somebody wrote and that waits for their approval. */
export const tellRedLine: CollectionAfterChangeHook<Symptom> = async ({ doc, previousDoc, req }) => {
  const { id, redLine, redLineApproval, plainName } = doc
  const isNew = redLine && redLine !== previousDoc?.redLine
  if (!req.user || !isNew || redLine === redLineApproval?.text) return doc
  await notify(req, {
    kind: 'red-line-waits',
    subject: { collection: 'symptoms', id, title: plainName },
    recipients: await findClinicians(req),
    onceUntilRead: true,
  })
  return doc
}
