import type { CollectionAfterOperationHook } from 'payload'
import { sentStamp } from '@/desk/decisions/take-stamp'
import { marksOf } from '../workflow/content-fields'
import type { Values } from './saver-ports'
import { SENT_DIGEST } from './sent-digest'

/** A save with this header is answered without the text where its client has it (RFC 7240). */
export const SHORT_ANSWER = { Prefer: 'return=minimal' } as const

/**
 * Leaves the text out of the answer to a save whose client asks for it, if it is what the client sent or started from:
 * writing, compressing and sending a long one costs more than all that a save does with it.
 */
export const answerShort: CollectionAfterOperationHook<'articles'> = ({ args, operation, req, result }) => {
  if (operation !== 'updateByID' || req.payloadAPI !== 'REST') return result
  if (req.headers.get('prefer') !== SHORT_ANSWER.Prefer) return result
  const stored = marksOf(result.contentDigest ?? '')
  const given = marksOf(String(sentStamp(req.context)))
  // This one has the stored text where none was sent.
  const sent = marksOf(req.responseHeaders?.get(SENT_DIGEST) ?? '')
  if (!stored || !given || !sent) return result
  const isSent = 'body' in ((args as { data?: object }).data ?? {})
  if (stored.body !== (isSent ? sent : given).body) return result
  const { body: _, ...others } = result
  req.responseHeaders?.set('Preference-Applied', SHORT_ANSWER.Prefer)
  return others as typeof result
}

/**
 * The whole article of a short answer.
 *
 * @param changed what was sent
 * @param known the text that the client started from
 */
export const completed = <Doc extends object>(doc: Doc, changed: Values, known: unknown): Doc =>
  'body' in doc ? doc : { ...doc, body: 'body' in changed ? changed.body : known }
