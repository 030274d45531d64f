import type pg from 'pg'
import { connectForLong } from '@/db/connect-for-long'
import { destroyClient } from '@/db/destroy-client'
import type { ArchiveManifest } from './archive-format'
import { BackupError } from './backup-error'
import { checkBackup } from './check-backup'
import { checkTarget } from './check-target'
import { loadRows, type RowLoader } from './load-rows'
import { openPicturePlace, type PicturePlace } from './place-pictures'
import { prepareSchema, runMigrations, type SchemaMigration } from './prepare-schema'
import { quietMail } from './quiet-mail'
import { quotedTable } from './quoted-name'

export type RestoreOptions = {
  file: string
  databaseUrl: string
  /** All of this version, oldest first. */
  migrations: readonly SchemaMigration[]
  replace: boolean
  /** Whether e-mails that waited when the backup was made are sent. */
  keepMail: boolean
  /** Asked between pieces; if false, everything is undone. */
  goesOn?: () => boolean
  /** Called with the bytes of content read. */
  onProgress?: (bytes: number) => void
  /** Called right after the database is changed for good. */
  onCommitted?: (replaced: boolean) => Promise<void>
}

export type Restored = { rows: number; pictures: number; droppedMails: number; migrated: string[] }

/** Thrown if `goesOn` ended the restore. */
export class RestoreStopped extends Error {
  override name = 'RestoreStopped'
}

/**
 * Restores a backup that was checked: the database in one transaction, which also brings an older schema up to date,
 * and the pictures.
 *
 * @throws BackupError in words for the operator, RestoreStopped; nothing is changed then
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const client = await connectForLong(options.databaseUrl, 'symptom-database-restore')
  try {
    const replaced = await checkTarget(client, options.replace)
    const restored = await restoreInTransaction(client, options)
    await options.onCommitted?.(replaced)
    await client.query('analyze')
    return restored
  } finally {
    // An open transaction is rolled back by the server.
    destroyClient(client)
  }
}

async function restoreInTransaction(client: pg.Client, options: RestoreOptions): Promise<Restored> {
  const pictures = await openPicturePlace()
  try {
    await client.query('begin')
    const { manifest, migrated } = await load(client, options, pictures)
    const droppedMails = options.keepMail ? 0 : await quietMail(client)
    stopIfAsked(options)
    await pictures.place()
    await client.query('commit')
    const rows = manifest.rows.reduce((sum, table) => sum + table.rows, 0)
    return { rows, pictures: manifest.pictures.length, droppedMails, migrated }
  } finally {
    await pictures.discard()
  }
}

type Loading = { loader?: RowLoader; standBack?: () => Promise<void> }

/** Everything but COMMIT. The archive is compared with its manifest again: it may have changed since it was checked. */
async function load(client: pg.Client, options: RestoreOptions, pictures: PicturePlace) {
  const { file, migrations } = options
  const loading: Loading = {}
  const known = migrations.map(({ name }) => name)
  const { head, manifest } = await checkBackup(file, known, {
    head: async (about) => {
      loading.standBack = await prepareSchema(client, about, migrations)
      loading.loader = loadRows(client, about)
    },
    rows: async (table, piece) => {
      stopIfAsked(options)
      await loading.loader?.load(table, piece)
    },
    picture: async (name, pieces) => {
      stopIfAsked(options)
      await pictures.take(name, pieces)
    },
    read: options.onProgress,
  })
  compareCounts(manifest, (await loading.loader?.end()) ?? new Map())
  for (const { name, last, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quotedTable(name), last, isCalled])
  }
  await loading.standBack?.()
  const archived = new Set(head.migrations)
  const later = migrations.filter(({ name }) => !archived.has(name))
  await runMigrations(client, later)
  await noteMigrations(client, later)
  return { manifest, migrated: later.map(({ name }) => name) }
}

function stopIfAsked({ goesOn }: RestoreOptions): void {
  if (goesOn?.() === false) throw new RestoreStopped('The restore was stopped.')
}

function compareCounts(manifest: ArchiveManifest, counts: Map<string, number>): void {
  for (const { table, rows } of manifest.rows) {
    const loaded = counts.get(table) ?? 0
    if (loaded !== rows) throw new BackupError(`The table ${table} took ${loaded} rows instead of ${rows}.`)
  }
}

/** As Payload notes its own: migrations that ran together have a number in common. */
async function noteMigrations(client: pg.Client, migrations: readonly SchemaMigration[]): Promise<void> {
  await client.query(
    `insert into payload_migrations (name, batch)
    select name, (select coalesce(max(batch), 0) + 1 from payload_migrations) from unnest($1::text[]) name`,
    [migrations.map(({ name }) => name)],
  )
}
