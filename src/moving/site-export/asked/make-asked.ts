import type { Payload } from 'payload'
import { env } from '@/env'
import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'
import { BackupError } from '@/moving/backup/backup-error'
import { type ExportContent, fillExport } from '../make-export'
import { writeZip } from '../write-zip'
import { type AskedExport, note, readAsked } from './asked-export'
import { removeOtherZips, zipFile } from './zip-file'

const NOTED_EVERY_MS = 1_000

/**
 * Makes the export that an administrator asked for in the panel, for each round of the worker, and erases zips that
 * are older than they are kept. One that a worker left unfinished is begun anew.
 */
export async function makeAsked(
  lock: Pick<JobsLock, 'query'>,
  goesOn: () => boolean,
  payload: Payload,
): Promise<void> {
  const asked = await readAsked(lock)
  await removeOtherZips(asked?.id ?? null)
  if (asked?.state !== 'waiting' && asked?.state !== 'running') return
  const { id } = asked
  const stop = new AbortController()
  let latest: Pick<AskedExport, 'what' | 'done' | 'total'> = { what: null, done: 0, total: 0 }
  // What is noted last must not arrive after the end.
  let noting: Promise<unknown> = note(lock, id, { state: 'running' })
  const watch = setInterval(() => {
    if (!goesOn()) stop.abort()
    noting = noting.then(async () => {
      if (!(await note(lock, id, latest))) stop.abort()
    })
    noting.catch(() => stop.abort())
  }, NOTED_EVERY_MS)
  const settle = async (news: Parameters<typeof note>[2]) => {
    clearInterval(watch)
    await noting.catch(() => undefined)
    await note(lock, id, news)
  }
  try {
    const zip = await writeZip(zipFile(id))
    await fillExport(zip, {
      ...contentOf(asked, payload),
      ending: stop.signal,
      onProgress: (progress) => {
        latest = progress
      },
    })
    await settle({ state: 'ready', bytes: await zip.size() })
    log.info({ format: asked.format }, 'An export that was asked for in the panel is ready')
  } catch (error) {
    // The worker was told to stop, and the next begins anew; or nobody wants it any more.
    if (stop.signal.aborted) return
    await settle({ state: 'failed', failure: error instanceof BackupError ? error.message : null })
    throw error
  } finally {
    clearInterval(watch)
  }
}

function contentOf({ format, withDrafts, withPrivateData }: AskedExport, payload: Payload): ExportContent {
  if (format !== 'json-lines') return { format, withDrafts, withPrivateData, payload }
  const databaseUrl = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL ?? ''
  return { format, withPrivateData, databaseUrl, site: env.PUBLIC_URL }
}
