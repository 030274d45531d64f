import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isPictureName } from '@/content/media/picture-store'
import { BackupError } from '@/moving/backup/backup-error'
import { collectionsFor, type ExportCollection } from './collections'
import {
  dataFile,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportManifest,
  exportManifestSchema,
  MANIFEST,
  PICTURES,
} from './export-format'
import { lineSchema } from './line-schema'
import type { Columns } from './read-columns'
import { type ReadFile, readJsonLines, readPieces } from './read-lines'

/** No honest manifest is larger; it is read into memory. */
const LARGEST_MANIFEST = 256 * 1024 * 1024

export type Row = Record<string, unknown>

/** Receives what is read, before the whole is known to be sound. */
export type ExportReceiver = {
  row?: (collection: ExportCollection, row: Row, bytes: number) => Promise<void>
  picture?: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>
  /** Bytes since the beginning, of how many. */
  read?: (bytes: number, total: number) => void
}

export type ExportSource = {
  folder: string
  /** Of the database that it is for. */
  columns: Columns
  /** Names of the migrations of this version of the software. */
  known: readonly string[]
}

/**
 * Reads a whole export and compares every file with the manifest, and every line with what it must be.
 *
 * @throws BackupError that says what is wrong, with file and line
 */
export async function checkExport(
  source: ExportSource,
  receiver: ExportReceiver = {},
): Promise<ExportManifest> {
  const { folder } = source
  const manifest = await readManifest(folder, source.known)
  const sizes = [...manifest.collections, ...manifest.pictures]
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  let read = 0
  for (const given of manifest.collections) {
    const collection = collectionsFor(manifest.withPrivateData).find(({ name }) => name === given.name)
    if (!collection) throw damaged(folder, `its manifest names “${given.name}”, which no export has`)
    compare(given, await readCollection(source, collection, receiver), dataFile(given.name))
    read += given.bytes
    receiver.read?.(read, total)
  }
  for (const given of manifest.pictures) {
    compare(given, await readPicture(folder, given.name, receiver), `${PICTURES}/${given.name}`)
    read += given.bytes
    receiver.read?.(read, total)
  }
  return manifest
}

/** Whether a folder says that it is an export of this software; it may still be damaged. */
export async function isOwnExport(folder: string): Promise<boolean> {
  const file = path.join(folder, MANIFEST)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile() || found.size > LARGEST_MANIFEST) return false
  return (await readFile(file, 'utf8').catch(() => '')).includes(`"${EXPORT_FORMAT}"`)
}

const damaged = (what: string, reason: string) => new BackupError(`${what} is damaged: ${reason}.`)

async function readManifest(folder: string, known: readonly string[]): Promise<ExportManifest> {
  const pieces: Buffer[] = []
  for await (const piece of readPieces(path.join(folder, MANIFEST), MANIFEST)) pieces.push(piece)
  let value: unknown
  try {
    value = JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw damaged(MANIFEST, 'it is not JSON')
  }
  const head = z.looseObject({ formatVersion: z.number() }).safeParse(value)
  const isNewer = head.success && head.data.formatVersion > EXPORT_VERSION
  const parsed = exportManifestSchema.safeParse(value)
  if (!isNewer && !parsed.success) throw damaged(MANIFEST, z.prettifyError(parsed.error))
  if (isNewer || !parsed.success || parsed.data.migrations.some((name) => !known.includes(name)))
    throw new BackupError(
      `${folder} was exported by a newer version of the software. Install that version first.`,
    )
  return parsed.data
}

function compare(
  given: Omit<ReadFile, 'lines'> & { lines?: number },
  found: Omit<ReadFile, 'lines'> & { lines?: number },
  name: string,
) {
  if (given.lines !== found.lines)
    throw damaged(name, `it has ${found.lines} lines instead of ${given.lines}`)
  if (given.bytes !== found.bytes || given.sha256 !== found.sha256)
    throw damaged(name, 'it does not match its hash in the manifest')
}

async function readCollection(
  { folder, columns }: ExportSource,
  collection: ExportCollection,
  receiver: ExportReceiver,
) {
  const name = dataFile(collection.name)
  const schema = lineSchema(collection, columns)
  const lines = readJsonLines(path.join(folder, name), name)
  for (;;) {
    const { done, value } = await lines.next()
    if (done) return value
    const parsed = schema.safeParse(value.value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new BackupError(
        `${name}, line ${value.number}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`,
      )
    }
    await receiver.row?.(collection, parsed.data, value.bytes)
  }
}

async function readPicture(folder: string, name: string, receiver: ExportReceiver) {
  if (!isPictureName(name)) throw damaged(MANIFEST, `it names a picture “${name}”, which is not allowed`)
  const hash = createHash('sha256')
  let bytes = 0
  const pieces = async function* () {
    for await (const piece of readPieces(path.join(folder, PICTURES, name), `${PICTURES}/${name}`)) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  if (receiver.picture) await receiver.picture(name, pieces())
  else for await (const _ of pieces());
  return { bytes, sha256: hash.digest('hex') }
}
