import { createHash } from 'node:crypto'
import { openPicture } from '@/content/media/picture-store'
import {
  type ArchiveHead,
  type ArchiveManifest,
  FORMAT,
  HEAD,
  MANIFEST,
  PICTURES,
  ROWS,
  SECRET,
} from './archive-format'
import { BackupError, explainStore } from './backup-error'
import { backupName } from './backup-name'
import { backupPlace } from './backup-place'
import { openSnapshot, type Snapshot, type SnapshotTable } from './open-snapshot'
import { fingerprintOf, sealSecret } from './seal-secret'
import { type ArchiveWriter, writeArchive } from './write-archive'

/** Rows are kept in memory up to this size, because a part's size is written before it. */
const PART_BYTES = 4 * 1024 * 1024

export type Progress = { what: 'rows' | 'pictures'; done: number; total: number; bytes: number }

export type BackupOptions = {
  databaseUrl: string
  /** A folder, or `s3://bucket/prefix`. */
  place: string
  site: string
  secret: string
  /** Without one the secret is left out. */
  passphrase?: string
  /** Asked between pieces; if false, the backup ends and leaves nothing. */
  goesOn?: () => boolean
  onProgress?: (progress: Progress) => void
}

export type MadeBackup = {
  /** Its path, or its address on S3. */
  file: string
  bytes: number
  madeAt: string
  rows: number
  pictures: number
  missingPictures: number
  hasSecret: boolean
}

/** Thrown if `goesOn` ended the backup. */
export class BackupStopped extends Error {
  override name = 'BackupStopped'
}

/**
 * Writes the whole site as one file: the database as it is at this moment, the pictures, and the secret if there is
 * a passphrase for it. The site may go on; readers and editors notice nothing.
 *
 * @throws BackupError in words for the operator, BackupStopped; no file is left then
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const snapshot = await openSnapshot(options.databaseUrl)
  try {
    const file = await backupPlace(options.place).create(backupName(snapshot.madeAt))
    const archive = writeArchive(file)
    try {
      const manifest = await writeParts(options, snapshot, archive)
      await archive.finish()
      return {
        file: file.name,
        bytes: archive.size(),
        madeAt: snapshot.madeAt,
        rows: manifest.rows.reduce((sum, { rows }) => sum + rows, 0),
        pictures: manifest.pictures.length,
        missingPictures: manifest.missingPictures.length,
        hasSecret: manifest.sealedSecret !== null,
      }
    } catch (error) {
      await archive.discard()
      throw error
    }
  } finally {
    snapshot.close()
  }
}

async function writeParts(
  options: BackupOptions,
  snapshot: Snapshot,
  archive: ArchiveWriter,
): Promise<ArchiveManifest> {
  const { madeAt, postgres, migrations } = snapshot
  const tables = snapshot.tables.map(({ name, columns }) => ({ name, columns }))
  const about: ArchiveHead = {
    format: 'symptom-database-backup',
    formatVersion: FORMAT,
    madeAt,
    site: options.site,
    postgres,
    migrations,
    tables,
  }
  const head = await addJson(archive, HEAD, about)
  const rows = await writeRows(options, snapshot, archive)
  const manifest: ArchiveManifest = {
    head,
    rows,
    sequences: await snapshot.sequences(),
    ...(await writePictures(options, snapshot, archive)),
    secretFingerprint: fingerprintOf(options.secret),
    sealedSecret: options.passphrase
      ? await addJson(archive, SECRET, sealSecret(options.secret, options.passphrase))
      : null,
  }
  await addJson(archive, MANIFEST, manifest)
  return manifest
}

async function addJson(archive: ArchiveWriter, name: string, value: unknown): Promise<string> {
  const data = Buffer.from(JSON.stringify(value))
  await archive.add(name, data)
  return createHash('sha256').update(data).digest('hex')
}

type WrittenRows = ArchiveManifest['rows'][number]

async function writeRows(options: BackupOptions, snapshot: Snapshot, archive: ArchiveWriter) {
  const total = snapshot.tables.reduce((sum, { rows }) => sum + rows, 0)
  const written: WrittenRows[] = []
  let before = 0
  for (const table of snapshot.tables) {
    const onRows = (rows: number) => {
      options.onProgress?.({ what: 'rows', done: before + rows, total, bytes: archive.size() })
      if (options.goesOn?.() === false) throw new BackupStopped('The backup was stopped.')
    }
    const result = await writeTable(table, snapshot, archive, onRows)
    if (result.rows !== table.rows) {
      throw new BackupError(`The table ${table.name} gave ${result.rows} rows instead of ${table.rows}.`)
    }
    before += result.rows
    written.push(result)
  }
  return written
}

async function writeTable(
  table: SnapshotTable,
  snapshot: Snapshot,
  archive: ArchiveWriter,
  onRows: (rows: number) => void,
): Promise<WrittenRows> {
  const hash = createHash('sha256')
  let [rows, bytes, parts, held] = [0, 0, 0, 0]
  let pieces: Buffer[] = []
  const flush = async () => {
    if (held === 0) return
    const data = Buffer.concat(pieces)
    pieces = []
    held = 0
    parts += 1
    hash.update(data)
    bytes += data.length
    await archive.add(`${ROWS}${table.name}/${String(parts).padStart(6, '0')}`, data)
  }
  for await (const piece of snapshot.copy(table)) {
    // In the text format every row ends with a line break, and none is within one.
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) rows += 1
    pieces.push(piece)
    held += piece.length
    if (held >= PART_BYTES) {
      await flush()
      onRows(rows)
    }
  }
  await flush()
  onRows(rows)
  return { table: table.name, rows, bytes, sha256: hash.digest('hex') }
}

async function writePictures(options: BackupOptions, snapshot: Snapshot, archive: ArchiveWriter) {
  const names = new Set<string>()
  for await (const batch of snapshot.pictures()) for (const name of batch) names.add(name)
  // A transaction that stays open while gigabytes are copied would keep dead rows alive.
  await snapshot.endReading()
  const pictures: ArchiveManifest['pictures'] = []
  const missingPictures: string[] = []
  for (const name of names) {
    const picture = await openPicture(name).catch(explainStore)
    if (picture) {
      const added = await archive
        .addPieces(PICTURES + name, picture.bytes, picture.pieces)
        .catch(explainStore)
      pictures.push({ name, ...added })
    } else missingPictures.push(name)
    const done = pictures.length + missingPictures.length
    options.onProgress?.({ what: 'pictures', done, total: names.size, bytes: archive.size() })
    if (options.goesOn?.() === false) throw new BackupStopped('The backup was stopped.')
  }
  return { pictures, missingPictures }
}
