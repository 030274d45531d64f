import type pg from 'pg'
import { connectForLong } from '@/db/connect-for-long'
import { destroyClient } from '@/db/destroy-client'
import { BackupError } from '@/moving/backup/backup-error'
import { keepOthersAway } from '@/moving/backup/check-target'
import { openPicturePlace, type PicturePlace } from '@/moving/backup/place-pictures'
import { quoted, quotedTable } from '@/moving/backup/quoted-name'
import { standAside } from '@/moving/backup/stand-aside'
import { checkExport, type ExportSource } from './check-export'
import { exportCollections } from './collections'
import type { ExportManifest } from './export-format'
import { insertRows } from './insert-rows'
import { type Columns, readColumns } from './read-columns'

export type LoadOptions = {
  folder: string
  databaseUrl: string
  /** Names of the migrations of this version, which the database has. */
  known: readonly string[]
  /** Only check. */
  dryRun: boolean
  ending?: AbortSignal
  onProgress?: (what: 'checking' | 'importing', bytes: number, total: number) => void
}

/** What no site without content has. */
const FULL = ['articles', 'authors', 'symptoms', 'body_systems', 'pages', 'media', 'comments', 'redirects']

/**
 * Imports our own export into a site without content, with all keys as they were: first everything is checked, then
 * it is stored in one transaction.
 *
 * @throws BackupError in words for the operator, the reason of `ending`; nothing is changed then
 */
export async function loadExport(options: LoadOptions): Promise<ExportManifest> {
  const client = await connectForLong(options.databaseUrl, 'symptom-database-restore')
  try {
    if (!options.dryRun) await keepOthersAway(client)
    await refuseFull(client)
    const { ending, onProgress } = options
    const source = { ...options, columns: await readColumns(client) }
    const reading = (what: 'checking' | 'importing') => (bytes: number, total: number) => {
      ending?.throwIfAborted()
      onProgress?.(what, bytes, total)
    }
    const manifest = await checkExport(source, {
      row: async () => ending?.throwIfAborted(),
      read: reading('checking'),
    })
    if (options.dryRun) return manifest
    await store(client, source, ending, reading('importing'))
    await client.query('analyze')
    return manifest
  } finally {
    // An open transaction is rolled back by the server.
    destroyClient(client)
  }
}

async function refuseFull(client: pg.Client): Promise<void> {
  for (const table of FULL) {
    const { rows } = await client.query(`select 1 from ${quotedTable(table)} limit 1`)
    if (rows.length > 0)
      throw new BackupError(
        `There is a site in this database already (${table}); nothing was changed. An export of this software is imported into a site without content.`,
      )
  }
}

async function store(
  client: pg.Client,
  source: ExportSource,
  ending: AbortSignal | undefined,
  read: (bytes: number, total: number) => void,
): Promise<void> {
  const pictures = await openPicturePlace()
  try {
    await client.query('begin')
    await fill(client, source, { pictures, ending, read })
    ending?.throwIfAborted()
    await pictures.place()
    await client.query('commit')
  } finally {
    await pictures.discard()
  }
}

type Filling = {
  pictures: PicturePlace
  ending: AbortSignal | undefined
  read: (bytes: number, total: number) => void
}

/** Everything is compared with the manifest again: a file may have changed since it was checked. */
async function fill(client: pg.Client, source: ExportSource, { pictures, ending, read }: Filling) {
  const tables = exportCollections.flatMap(({ table, parts }) => [...parts.map((part) => part.table), table])
  const standBack = await standAside(client, tables, 'delete')
  const rows = insertRows(client)
  await checkExport(source, {
    row: async (...given) => {
      ending?.throwIfAborted()
      await rows.add(...given)
    },
    picture: (name, pieces) => pictures.take(name, pieces),
    read,
  })
  await rows.flush()
  await standBack().catch((error: Error & { detail?: string }) => {
    throw new BackupError(
      `Something is missing in the export: ${error.message}. ${error.detail ?? ''}`.trim(),
      {
        cause: error,
      },
    )
  })
  await advanceSequences(client, source.columns, tables)
  // The triggers that keep the lists rested.
  await client.query('select refill_lists()')
}

/** New rows get keys after those of the export. */
async function advanceSequences(client: pg.Client, columns: Columns, tables: readonly string[]) {
  for (const table of tables) {
    if (
      !columns
        .get(table)
        ?.some(({ name, type, hasDefault }) => name === 'id' && type === 'integer' && hasDefault)
    )
      continue
    await client.query(
      `select setval(pg_get_serial_sequence($1, 'id'), greatest(max(${quoted('id')}), 1), max(id) is not null) from ${quotedTable(table)}`,
      [quotedTable(table)],
    )
  }
}
