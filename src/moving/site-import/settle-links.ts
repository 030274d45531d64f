import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { COLLECTIONS, type ImportContext } from './context'
import { type ItemKind, readItem } from './document'
import { linkTargets } from './import-item'
import { type ImportRecord, keepRecords, readRecords, recordsAwaitingLinks } from './records'
import { linkedItems, resolveLinks } from './resolve-links'
import { save } from './write-item'

/** Leads links to what came later in the export; in texts that editors have changed since, the old addresses stay. */
export async function settleLinks(context: ImportContext, ending?: AbortSignal): Promise<void> {
  let last: Pick<ImportRecord, 'kind' | 'documentId'> = { kind: 'page', documentId: 0 }
  for (;;) {
    const records = await recordsAwaitingLinks(context.payload, context.survey.siteKey, last)
    for (const record of records) {
      if (ending?.aborted) return
      if (record.kind === 'post' || record.kind === 'page') await settle(context, record, record.kind)
      last = record
    }
    if (records.length === 0) return
  }
}

async function settle(context: ImportContext, record: ImportRecord, kind: ItemKind): Promise<void> {
  const { payload, survey } = context
  await runInTransaction(payload, async (req) => {
    await lockRows(req, COLLECTIONS[kind], [record.documentId])
    const known = await readItem(req, kind, record.documentId)
    const isOurs = known !== null && !known.isInTrash && known.edition === record.edition
    const records = await readRecords(req, survey.siteKey, linkedItems(known?.body, survey.items))
    const targets = await linkTargets(req, { ...context, records })
    const { body, awaits, changed } = resolveLinks(known?.body, targets)
    let { edition } = record
    if (isOurs && changed) {
      const _status = known.isPublished ? 'published' : 'draft'
      const saving = { id: known.id, data: { body, _status }, draft: !known.isPublished }
      edition = (await save(req, COLLECTIONS[kind], saving)).edition
    }
    const stored = { ...record, edition, awaitsLinks: isOurs && awaits }
    await keepRecords(req, survey.siteKey, [stored])
  })
}
