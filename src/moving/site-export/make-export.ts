import path from 'node:path'
import { openPicture } from '@/content/media/picture-store'
import { BackupError, explainStore } from '@/moving/backup/backup-error'
import { collectionsFor } from './collections'
import {
  dataFile,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportManifest,
  MANIFEST,
  PICTURES,
  SCHEMA,
} from './export-format'
import { schemaDocument } from './line-schema'
import { type ContentReading, openReading } from './open-reading'
import { type FolderWriter, writeFolder } from './write-folder'

export type ExportProgress = { what: string; done: number; total: number }

export type ExportOptions = {
  databaseUrl: string
  /** Is made; must not hold anything. */
  folder: string
  /** Its public URL. */
  site: string
  /** E-mail addresses and hashes of readers, and comments that are not public. */
  withPrivateData: boolean
  /** Aborted if the export is to end and leave nothing. */
  ending?: AbortSignal
  onProgress?: (progress: ExportProgress) => void
}

export type MadeExport = { folder: string; lines: number; pictures: number; missingPictures: number }

/**
 * Writes everything public and editorial as files, as it is at this moment. The site may go on.
 *
 * @throws BackupError in words for the operator, the reason of `ending`; no folder is left then
 */
export async function makeExport(options: ExportOptions): Promise<MadeExport> {
  const folder = path.resolve(options.folder)
  const reading = await openReading(options.databaseUrl)
  try {
    const writer = await writeFolder(folder)
    try {
      const manifest = await writeParts(options, reading, writer)
      await writer.finish()
      return {
        folder,
        lines: manifest.collections.reduce((sum, { lines }) => sum + lines, 0),
        pictures: manifest.pictures.length,
        missingPictures: manifest.missingPictures.length,
      }
    } catch (error) {
      await writer.discard()
      throw error
    }
  } finally {
    reading.close()
  }
}

async function writeParts(options: ExportOptions, reading: ContentReading, writer: FolderWriter) {
  const { madeAt, migrations } = reading
  const schema = await writer.write(SCHEMA, json(schemaDocument(reading.columns)))
  const collections = await writeCollections(options, reading, writer)
  const pictures = await writePictures(options, reading, writer)
  const manifest: ExportManifest = {
    format: EXPORT_FORMAT,
    formatVersion: EXPORT_VERSION,
    madeAt,
    site: options.site,
    withPrivateData: options.withPrivateData,
    migrations,
    collections,
    ...pictures,
    files: [{ path: SCHEMA, ...schema }],
  }
  await writer.write(MANIFEST, json(manifest))
  return manifest
}

const json = (value: object) => [Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]

async function writeCollections(options: ExportOptions, reading: ContentReading, writer: FolderWriter) {
  const { withPrivateData, ending, onProgress } = options
  const written: ExportManifest['collections'] = []
  for (const collection of collectionsFor(withPrivateData)) {
    const { name } = collection
    const total = await reading.count(collection, withPrivateData)
    let lines = 0
    const counted = async function* () {
      for await (const piece of reading.lines(collection, withPrivateData)) {
        ending?.throwIfAborted()
        for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1
        onProgress?.({ what: name, done: lines, total })
        yield piece
      }
    }
    const file = await writer.write(dataFile(name), counted())
    if (lines !== total) throw new BackupError(`${name} gave ${lines} lines instead of ${total}.`)
    written.push({ name, lines, ...file })
  }
  return written
}

async function writePictures(options: ExportOptions, reading: ContentReading, writer: FolderWriter) {
  const names = new Set<string>()
  for await (const batch of reading.pictures()) for (const name of batch) names.add(name)
  // A transaction that stays open while gigabytes are copied would keep dead rows alive.
  await reading.endReading()
  const pictures: ExportManifest['pictures'] = []
  const missingPictures: string[] = []
  for (const name of names) {
    options.ending?.throwIfAborted()
    const picture = await openPicture(name).catch(explainStore)
    if (picture) {
      const copied = await writer.write(`${PICTURES}/${name}`, picture.pieces).catch(explainStore)
      pictures.push({ name, ...copied })
    } else missingPictures.push(name)
    options.onProgress?.({
      what: PICTURES,
      done: pictures.length + missingPictures.length,
      total: names.size,
    })
  }
  return { pictures, missingPictures }
}
