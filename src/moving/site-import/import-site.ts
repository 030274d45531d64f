import type { Payload } from 'payload'
import { attachedPictures } from './attached-pictures'
import type { ImportContext, SiteImportOptions } from './context'
import { importAuthors } from './import-authors'
import { importItems } from './import-items'
import { importPictures } from './import-pictures'
import { importTermPages } from './import-term-pages'
import { type Mapping, proposeMapping, resolveMapping } from './mapping'
import type { Outcome } from './outcome'
import { endBatch, loadRecords, openBatch } from './records'
import { countOutcome, type ImportReport, newReport } from './report'
import { settleLinks } from './settle-links'
import type { SourceEvent } from './source'
import { surveyExport } from './survey'

export type SiteImport = SiteImportOptions & {
  /** The file's name, for the batch. */
  file: string
  /** Reads the export from its beginning; called twice. */
  read: () => AsyncIterable<SourceEvent>
  /** An editor's; without one, categories and tags become nothing. */
  mapping: Mapping | null
  /** After each post, page or picture. */
  onProgress?: (done: number, total: number) => void
  /** Told the batch before the first write. */
  onBatch?: (id: number) => Promise<unknown>
  /** Stops after what is being imported now. */
  ending?: AbortSignal
}

/**
 * Imports another site's export. Each thing is stored in one transaction with a record of what it was there, so that the
 * same export again changes nothing, and an interrupted import goes on where it stopped.
 *
 * @throws SourceFileError if the export or the mapping cannot be read; the database's error
 */
export async function importSite(payload: Payload, given: SiteImport): Promise<ImportReport> {
  const { ending, mapping, onProgress, dryRun } = given
  const survey = await surveyExport(given.read(), ending)
  const resolved = mapping ? await resolveMapping(payload, mapping) : null
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, select: { retention: true } })
  const report: ImportReport = {
    ...newReport({
      site: survey.site.address,
      place: survey.site.format === undefined ? 'line' : 'entry',
      dryRun,
    }),
    found: {
      posts: survey.posts,
      pages: survey.pages,
      comments: survey.comments,
      authors: survey.authors.length,
      attachments: survey.attachments.length,
      terms: survey.terms.size,
    },
    leftOut: Object.fromEntries(survey.leftOut),
    problems: survey.problems,
    unlistedProblems: survey.unlistedProblems,
    proposed: dryRun && !mapping ? await proposeMapping(payload, survey) : null,
  }
  let batch: Promise<number> | undefined
  const context: ImportContext = {
    payload,
    options: given,
    survey,
    records: await loadRecords(payload, survey.siteKey),
    authors: new Map(),
    symptoms: resolved?.symptoms ?? new Map(),
    ofSystems: resolved?.ofSystems ?? new Map(),
    termPages: new Map(),
    pictures: new Map(),
    attached: attachedPictures(survey.attachments),
    contactDays: settings.retention?.contactDays ?? 90,
    report,
    batch: () => {
      batch ??= openBatch(payload, survey.siteKey, given.file).then(async (id) => {
        report.batch = id
        await given.onBatch?.(id)
        return id
      })
      return batch
    },
  }
  const total = survey.attachments.length + survey.posts + survey.pages
  let done = 0
  const note = (outcomes: readonly Outcome[]) => {
    for (const outcome of outcomes) countOutcome(report, outcome)
    done += 1
    onProgress?.(done, total)
  }
  await importAuthors(context, ending)
  await importTermPages(context, resolved?.pages ?? [], ending)
  await importPictures(context, (outcome) => note([outcome]), ending)
  await importItems(context, given.read(), { note, ending })
  if (!dryRun) await settleLinks(context, ending)
  report.isWhole = !ending?.aborted
  if (report.isWhole && report.batch !== null && !(await endBatch(payload, report.batch))) report.batch = null
  return report
}
