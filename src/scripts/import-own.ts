import path from 'node:path'
import type { Payload } from 'payload'
import { env } from '@/env'
import { BackupError } from '@/moving/backup/backup-error'
import { loadExport } from '@/moving/site-export/load-export'
import { migrations } from '../../migrations'
import type { ImportCommandOptions } from './commands'
import { explainFailure } from './explain-failure'
import { showProgress, sizeText } from './show-progress'

/** The shell convention for a program ended by Ctrl-C. */
const INTERRUPTED = 130

/**
 * Imports an export of this software into a site without content, and fills its search tables.
 *
 * @param openPayload called once everything is stored: before, it would count as a site that runs
 * @returns the exit code
 */
export async function importOwn(
  given: string,
  { dryRun, quiet, json }: ImportCommandOptions,
  ending: AbortSignal,
  openPayload: () => Promise<Payload>,
): Promise<number> {
  const folder = path.resolve(given)
  try {
    const manifest = await showProgress('Importing the export', quiet || json, (show) =>
      loadExport({
        folder,
        databaseUrl: env.DATABASE_DIRECT_URL ?? '',
        known: migrations.map(({ name }) => name),
        dryRun,
        ending,
        onProgress: (what, bytes, total) => show(what, bytes, total, sizeText),
      }),
    )
    if (!dryRun) await fillSearch(await openPayload())
    const { madeAt, site, withPrivateData, collections, pictures } = manifest
    const lines = collections.reduce((sum, one) => sum + one.lines, 0)
    const done = { madeAt, site, withPrivateData, lines, pictures: pictures.length, dryRun }
    if (json) console.log(JSON.stringify(done))
    else if (!quiet)
      console.log(
        `${dryRun ? 'Checked' : 'Imported'} the export of ${site} of ${madeAt}: ${lines} lines, ${pictures.length} picture files, ${withPrivateData ? 'with' : 'without'} readers’ private data.`,
      )
    return 0
  } catch (error) {
    if (ending.aborted) {
      console.error('Stopped. Nothing was changed; run the command again.')
      return INTERRUPTED
    }
    console.error(error instanceof BackupError ? error.message : explainFailure(error))
    return 1
  }
}

/** The worker would do so later; until then related articles would be in another order. */
async function fillSearch(payload: Payload): Promise<void> {
  const { indexMissingNames } = await import('@/finding/search/index/index-names')
  const { indexMissing } = await import('@/finding/search/index-article')
  await indexMissingNames(payload)
  await indexMissing(payload)
}
