import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { findFormat } from '../find-format'
import { listFiles } from '../list-files'
import type { ExportFile } from '../open-export'
import { SourceFileError } from '../source'
import { unpackZip } from './unpack-zip'

/** An export from a zip, with its pictures; `dispose` deletes what was unpacked. */
export type ZippedExport = { source: ExportFile; media: string; dispose: () => Promise<void> }

/**
 * Unpacks a zip and finds the export in it: one file of WordPress, Ghost or a table, else its Markdown or HTML.
 *
 * @throws SourceFileError if the zip is damaged or dangerous, or has no export or several
 */
export async function openZip(file: string, ending?: AbortSignal): Promise<ZippedExport> {
  const { folder, dispose } = await unpackZip(file, ending)
  try {
    const found: ExportFile[] = []
    for (const each of await listFiles(folder, /\.(?:xml|json|jsonl|ndjson|csv|tsv|gz)$/iu)) {
      const own = path.join(folder, each)
      const format = await findFormat(own)
      if (format !== 'text' && format !== 'zip' && format !== 'own') found.push({ file: own, format })
    }
    // It is as large as the site, and is read twice.
    if ((await findFormat(folder)) === 'own')
      throw new SourceFileError(`${file} is an export of this software: unpack it, and import the folder`)
    if (found.length > 1) {
      const names = found.map((each) => path.relative(folder, each.file)).slice(0, 5)
      throw new SourceFileError(`${file} has several exports: ${names.join(', ')}; import them one by one`)
    }
    const [only] = found
    if (only) return { source: only, media: await innermost(folder), dispose }
    const format = await findFormat(folder)
    if (format === 'text' || format === 'zip' || format === 'own')
      throw new SourceFileError(`${file} has no export, no Markdown and no HTML page`)
    return { source: { file: folder, format }, media: folder, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** What macOS adds beside the files. */
const NO_CONTENT = new Set(['__MACOSX', '.DS_Store'])

/** The folder that was packed, where it is all that a zip has. */
async function innermost(folder: string): Promise<string> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !NO_CONTENT.has(name))
  const [only, other] = entries
  return only?.isDirectory() && !other ? innermost(path.join(folder, only.name)) : folder
}
