/** `npm run backup`: backs the site up, or verifies a backup. */
import path from 'node:path'
import pg from 'pg'
import { readEnv } from '@/env'
import { noteBackup } from '@/jobs/backup-note'
import { archivePath } from '@/moving/backup/archive-path'
import { checkBackup } from '@/moving/backup/check-backup'
import { makeBackup } from '@/moving/backup/make-backup'
import { rotateBackups } from '@/moving/backup/rotate-backups'
import { migrations } from '../../migrations'
import { type BackupFlags, backupCommand, type Loudness } from './commands'
import { endCommand, listenForStop } from './end-command'
import { onDatabase } from './on-database'
import { showProgress, sizeText } from './show-progress'

const ending = listenForStop()

async function make(flags: BackupFlags): Promise<void> {
  const settings = readEnv(process.env)
  const place = flags.to ?? settings.BACKUP_DIR ?? path.join(settings.DATA_DIR, 'backups')
  const made = await onDatabase(flags.quiet ? () => undefined : console.error, ending, ({ databaseUrl }) =>
    showProgress('Backing up', flags.quiet || flags.json, async (show) => {
      const done = await makeBackup({
        databaseUrl,
        place,
        site: settings.PUBLIC_URL,
        secret: process.env.PAYLOAD_SECRET ?? '',
        passphrase: settings.BACKUP_PASSPHRASE,
        goesOn: () => !ending.aborted,
        onProgress: ({ what, done, total }) => show(what, done, total),
      })
      // One that is put elsewhere does not spare the worker its own.
      if (flags.to === undefined) await noteMade(databaseUrl, done.bytes)
      return done
    }),
  )
  const deleted = flags.rotate
    ? await rotateBackups(place, {
        daily: settings.BACKUP_KEEP_DAYS,
        weekly: settings.BACKUP_KEEP_WEEKS,
        monthly: settings.BACKUP_KEEP_MONTHS,
      })
    : []
  if (flags.json) return console.log(JSON.stringify({ ...made, deleted }))
  if (!made.hasSecret) {
    console.error(
      'The secret is not in this backup, because BACKUP_PASSPHRASE is not set. Keep the secret somewhere else too.',
    )
  }
  if (made.missingPictures > 0) {
    console.error(`${made.missingPictures} picture files are missing; the rest is complete.`)
  }
  if (flags.quiet) return
  const size = `${made.rows} rows, ${made.pictures} picture files, ${sizeText(made.bytes)}`
  console.log(`Backed up to ${made.file}: ${size}.`)
  if (deleted.length > 0) console.log(`Deleted ${deleted.length} older backups.`)
}

async function noteMade(connectionString: string, bytes: number): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'symptom-database-backup' })
  await client.connect()
  await noteBackup(client, bytes).finally(() => client.end())
}

async function verify(file: string, flags: Loudness): Promise<void> {
  const known = migrations.map(({ name }) => name)
  const { head, manifest, sealedSecret } = await showProgress(
    'Verifying',
    flags.quiet || flags.json,
    (show) =>
      checkBackup(archivePath(file), known, {
        read: (bytes) => {
          ending.throwIfAborted()
          show('', bytes, bytes, sizeText)
        },
      }),
  )
  const rows = manifest.rows.reduce((sum, table) => sum + table.rows, 0)
  const found = {
    madeAt: head.madeAt,
    site: head.site,
    schema: head.migrations.at(-1),
    tables: manifest.rows.length,
    rows,
    pictures: manifest.pictures.length,
    hasSecret: sealedSecret !== null,
  }
  if (flags.json) return console.log(JSON.stringify(found))
  if (flags.quiet) return
  console.log(
    `The backup of ${found.site} of ${found.madeAt} is complete: ${found.tables} tables with ${rows} rows, ${found.pictures} picture files, ${found.hasSecret ? 'with' : 'without'} the secret. Its schema is ${found.schema}.`,
  )
}

await endCommand(
  async () => {
    await backupCommand({ make, verify }).parseAsync()
  },
  ending,
  'Stopped. No backup was made, and nothing is left of it; run the command again.',
)
