import path from 'node:path'
import type { Payload } from 'payload'
import { BackupError } from '@/moving/backup/backup-error'
import { loadSite } from '@/site/settings/load-site'
import { collectionsFor } from './collections'
import { copyPicture } from './copy-picture'
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
import { writePosts } from './posts/write-posts'
import { type ExportWriter, writeFolder } from './write-folder'

export type ExportProgress = { what: string; done: number; total: number }

type Lines = {
  /** All content as documented rows, which our import brings back as they were. */
  format: 'json-lines'
  databaseUrl: string
  /** Its public URL. */
  site: string
}

type Texts = {
  /** Articles and pages in formats of others. */
  format: 'markdown' | 'wxr'
  payload: Payload
  /** Also what readers do not see yet, or any more. */
  withDrafts: boolean
}

export type ExportContent = (Lines | Texts) & {
  /** E-mail addresses and hashes of readers, and comments that are not public. */
  withPrivateData: boolean
  /** Aborted if the export is to end and leave nothing. */
  ending?: AbortSignal
  onProgress?: (progress: ExportProgress) => void
}

/** `lines` or `texts` and `comments`: by the format. */
export type MadeExport = {
  lines?: number
  texts?: number
  comments?: number
  pictures: number
  missingPictures: number
}

/**
 * Writes an export as a folder.
 *
 * @param options.folder is made; must not hold anything
 * @throws BackupError in words for the operator, the reason of `ending`; no folder is left then
 */
export async function makeExport(
  options: ExportContent & { folder: string },
): Promise<MadeExport & { folder: string }> {
  const folder = path.resolve(options.folder)
  return { folder, ...(await fillExport(await writeFolder(folder), options)) }
}

/** Writes everything public and editorial as files while the site goes on; if that fails, nothing is left. */
export async function fillExport(writer: ExportWriter, content: ExportContent): Promise<MadeExport> {
  try {
    const made =
      content.format === 'json-lines' ? await writeLines(writer, content) : await writeTexts(writer, content)
    await writer.finish()
    return made
  } catch (error) {
    await writer.discard()
    throw error
  }
}

async function writeTexts(writer: ExportWriter, content: Texts & ExportContent): Promise<MadeExport> {
  return writePosts(writer, { ...content, site: await loadSite(content.payload) })
}

/** As it is at one moment. */
async function writeLines(writer: ExportWriter, content: Lines & ExportContent): Promise<MadeExport> {
  const reading = await openReading(content.databaseUrl)
  try {
    const manifest = await writeParts(content, reading, writer)
    return {
      lines: manifest.collections.reduce((sum, { lines }) => sum + lines, 0),
      pictures: manifest.pictures.length,
      missingPictures: manifest.missingPictures.length,
    }
  } finally {
    reading.close()
  }
}

async function writeParts(options: Lines & ExportContent, reading: ContentReading, writer: ExportWriter) {
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

async function writeCollections(options: ExportContent, reading: ContentReading, writer: ExportWriter) {
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

async function writePictures(options: ExportContent, reading: ContentReading, writer: ExportWriter) {
  const names = new Set<string>()
  for await (const batch of reading.pictures()) for (const name of batch) names.add(name)
  // A transaction that stays open while gigabytes are copied would keep dead rows alive.
  await reading.endReading()
  const pictures: ExportManifest['pictures'] = []
  const missingPictures: string[] = []
  for (const name of names) {
    options.ending?.throwIfAborted()
    const copied = await copyPicture(writer, name)
    if (copied) pictures.push({ name, ...copied })
    else missingPictures.push(name)
    options.onProgress?.({
      what: PICTURES,
      done: pictures.length + missingPictures.length,
      total: names.size,
    })
  }
  return { pictures, missingPictures }
}
