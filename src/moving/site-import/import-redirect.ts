import type { PayloadRequest } from 'payload'
import { digest } from '@/moving/article-import/digest'
import { redirectPath } from './addresses'
import type { ImportContext } from './context'
import type { Outcome } from './outcome'
import { type ImportRecord, keepRecords, recordKey } from './records'
import { redirectedAddresses } from './redirected-addresses'
import type { SourceItem } from './source'

const NOT_HELD = 'a redirect cannot hold this address'

type Moved = { address: string; to: string; line: number; batch: number }

/** Leads readers of a page's old URL to its new one, in the transaction of the page; null if that is not needed. */
export async function importRedirect(
  req: PayloadRequest,
  context: ImportContext,
  { address, to, line, batch }: Moved,
): Promise<Outcome | null> {
  const from = redirectPath(address)
  const outcome: Outcome = { kind: 'redirect', line, title: address, result: 'left out', path: to, notes: [] }
  const leftOut = (note: string): Outcome => ({ ...outcome, notes: [note] })
  if (from === null) return leftOut(NOT_HELD)
  if (from === to) return null
  if (context.records.has(recordKey('redirect', from))) {
    return { ...outcome, result: 'unchanged' }
  }
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { from: { in: [from, to] } },
    depth: 0,
    pagination: false,
    req,
  })
  const taken = docs.find((each) => each.from === from)
  if (taken?.to === to) return { ...outcome, result: 'matched' }
  if (taken) return leftOut(`${from} leads to ${taken.to ?? 'nothing (gone)'} already`)
  if (docs.length > 0) return leftOut(`${to} is a redirect itself`)
  const { id } = await req.payload.create({ collection: 'redirects', data: { from, to }, depth: 0, req })
  const edition = digest({ to })
  const record: ImportRecord = {
    kind: 'redirect',
    sourceId: from,
    digest: edition,
    edition,
    collection: 'redirects',
    documentId: id,
    batch,
    awaitsLinks: false,
  }
  await keepRecords(req, context.survey.siteKey, [record])
  return { ...outcome, result: 'made' }
}

/** What would become of an item's old URL, as far as that is known before anything is written. */
export const foreseeRedirect = (context: ImportContext, item: SourceItem): Outcome[] =>
  redirectedAddresses(item, context.survey).map((each) => foreseeOne(context, each, item.line))

function foreseeOne({ records }: ImportContext, address: string, line: number): Outcome {
  const from = redirectPath(address)
  const outcome: Outcome = {
    kind: 'redirect',
    line,
    title: address,
    result: 'left out',
    path: null,
    notes: [],
  }
  if (from === null) return { ...outcome, notes: [NOT_HELD] }
  return { ...outcome, result: records.has(recordKey('redirect', from)) ? 'unchanged' : 'made' }
}
