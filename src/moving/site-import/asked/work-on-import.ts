import type { Payload } from 'payload'
import { holdLock } from '@/db/hold-lock'
import { SITE_IMPORT_LOCK } from '@/db/locks'
import { env } from '@/env'
import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'
import { fetchingAll } from '../fetching-all'
import { findFormat } from '../find-format'
import { importText } from '../import-text'
import { openImport } from '../open-import'
import type { ImportReport } from '../report'
import { SiteNeededError, SourceFileError } from '../source'
import { sparingMemory } from '../sparing-memory'
import { undoBatch } from '../undo-batch'
import type { AskedImport } from './asked-import'
import { type Follow, followProgress } from './follow-progress'
import { keepReport, keepUndo } from './keep-report'
import { countStart, dueImport, moveImport, noteBatch } from './rows'
import { FileElsewhere, removeUpload, uploadedFile, uploadPath } from './uploaded-file'

/** A file that ends the worker again and again, such as by its memory, must not keep it from everything else. */
const MOST_STARTS = 3

/**
 * Does what was asked for in the panel, for each round of the worker: reads an upload, imports it, or takes an import back.
 * What a worker left unfinished goes on, until it has failed to get further several times.
 *
 * @throws the database's error, after which the next round goes on; an error that is not about the file
 */
export async function workOnImport(
  _lock: Pick<JobsLock, 'query'>,
  goesOn: () => boolean,
  payload: Payload,
): Promise<void> {
  if (!(await dueImport(payload))) return
  const stop = new AbortController()
  const lock = await holdLock({
    databaseUrl: env.DATABASE_DIRECT_URL ?? '',
    key: SITE_IMPORT_LOCK,
    name: 'symptom-database import',
    onLost: () => stop.abort(),
  })
  // The command line imports at the moment.
  if (!lock) return
  try {
    const due = await dueImport(payload)
    if (due) await sparingMemory(() => takeUp(payload, due, stop, goesOn))
  } finally {
    await lock.release()
  }
}

async function takeUp(
  payload: Payload,
  due: AskedImport,
  stop: AbortController,
  goesOn: () => boolean,
): Promise<void> {
  const fail = (failure: string | null) => moveImport(payload, due.id, [[due.state], 'failed'], { failure })
  if ((await countStart(payload, due.id)) > MOST_STARTS) {
    log.error({ import: due.id }, 'An import ended the worker again and again; it was given up')
    await fail('again')
    return
  }
  const follow = followProgress(payload, due, stop, goesOn)
  try {
    if (due.state === 'undoing') await undo(payload, due, follow, stop.signal)
    else if (due.state === 'importing') await importUpload(payload, due, follow, stop.signal)
    else await readUpload(payload, due, follow, stop.signal)
  } catch (error) {
    await follow.end()
    if (stop.signal.aborted) return
    if (error instanceof SiteNeededError)
      return void (await moveImport(payload, due.id, [['reading'], 'asking']))
    const failure = failureOf(error, due)
    await fail(failure)
    if (failure === null) throw error
  } finally {
    await follow.end()
  }
}

/** In words, or the name of words of the panel; null if only the log can say it. */
function failureOf(error: unknown, upload: AskedImport): string | null {
  if (error instanceof FileElsewhere) return 'elsewhere'
  if (error instanceof SourceFileError) return nameFile(error.message, upload)
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'full' : null
}

/** Messages name a file by where it is; people know it by its own name. */
const nameFile = (message: string, upload: AskedImport) =>
  message.replaceAll(uploadPath(upload), upload.file).replaceAll(/\S*symptom-database-import-[^/\s]+\//gu, '')

async function readUpload(payload: Payload, due: AskedImport, follow: Follow, ending: AbortSignal) {
  const report = await run(payload, due, { dryRun: true, follow, ending })
  if (ending.aborted) return
  const news = { report: keepReport(report), mapping: report.proposed ?? due.mapping, failure: null }
  await follow.end()
  await moveImport(payload, due.id, [['reading'], 'ready'], news)
}

async function importUpload(payload: Payload, due: AskedImport, follow: Follow, ending: AbortSignal) {
  const report = await run(payload, due, { dryRun: false, follow, ending })
  await follow.end()
  const news = { report: keepReport(report), failure: null }
  // An import that was stopped says how far it came; one whose worker was stopped goes on with the next.
  if (ending.aborted) return void (await moveImport(payload, due.id, [['stopped'], 'stopped'], news))
  if (await moveImport(payload, due.id, [['importing'], 'done'], news)) await removeUpload(due.id)
  log.info({ import: due.id, batch: report.batch }, 'An import that was asked for in the panel is done')
}

async function undo(payload: Payload, due: AskedImport, follow: Follow, ending: AbortSignal) {
  if (due.batch === null) throw new Error('an import without a batch cannot be taken back')
  const report = await undoBatch(payload, due.batch, { ending, onProgress: follow.onProgress })
  if (!report.isWhole) return
  await follow.end()
  if (await moveImport(payload, due.id, [['undoing'], 'undone'], { undone: keepUndo(report) }))
    await removeUpload(due.id)
}

type Run = { dryRun: boolean; follow: Follow; ending: AbortSignal }

async function run(
  payload: Payload,
  due: AskedImport,
  { dryRun, follow, ending }: Run,
): Promise<ImportReport> {
  const path = await uploadedFile(due)
  const format = await findFormat(path)
  const onBatch = (batch: number) => noteBatch(payload, due.id, batch)
  const { overwrite, file, site, mapping, fetches } = due
  if (format === 'text') return importText(payload, path, { overwrite, dryRun, onBatch })
  if (format === 'own') throw new Error('a file is no folder')
  const fetched = fetches ? fetchingAll({ allowsInside: env.WEBHOOKS_INSIDE === 'on' }) : undefined
  const opened = await openImport({ path, format, site, fetched, mapping, dryRun, ending })
  try {
    const { onProgress } = follow
    return await opened.run(payload, { file, publish: false, overwrite, onProgress, onBatch })
  } finally {
    await opened.dispose()
  }
}
