import { readFile, stat, writeFile } from 'node:fs/promises'
import { Listr } from 'listr2'
import type { Payload } from 'payload'
import { env } from '@/env'
import { fetchPicture } from '@/moving/site-import/fetch-picture'
import { findFormat, type SourceFormat } from '@/moving/site-import/find-format'
import { parseMapping } from '@/moving/site-import/mapping'
import { type OpenedImport, openImport, type Pictures } from '@/moving/site-import/open-import'
import { readPictureList } from '@/moving/site-import/picture-list'
import { formatReport, hasRefused, type ImportReport } from '@/moving/site-import/report'
import { SourceFileError } from '@/moving/site-import/source'
import { unpackZip } from '@/moving/site-import/zip/unpack-zip'
import type { ImportCommandOptions } from './commands'
import { progressOf } from './progress'

/** What a command names. */
export type GivenFile = { file: string; format: Exclude<SourceFormat, 'text' | 'own'> }

type Run = { options: ImportCommandOptions; ending: AbortSignal }

/** The shell convention for a program ended by Ctrl-C. */
const INTERRUPTED = 130

/**
 * Imports another site's export and prints the report. In a dry run without a mapping, it proposes one in a file beside the
 * export. Returns the exit code.
 *
 * @throws SourceFileError; the database's error
 */
export async function importExport(
  payload: Payload,
  { file, format }: GivenFile,
  { options, ending }: Run,
): Promise<number> {
  const unpacked: { dispose: () => Promise<void> }[] = []
  const { dryRun, site = null } = options
  try {
    const pictures =
      options.media === undefined ? undefined : await openMedia(options.media, unpacked, ending)
    const mapping = options.mapping === undefined ? null : parseMapping(await readMapping(options.mapping))
    const opened = await openImport({ path: file, format, site, pictures, mapping, dryRun, ending })
    unpacked.push(opened)
    return await importOpened(payload, { opened, file }, options)
  } finally {
    for (const each of unpacked) await each.dispose()
  }
}

/** A folder or a zip with pictures, or a list of their addresses. */
async function openMedia(
  media: string,
  unpacked: { dispose: () => Promise<void> }[],
  ending: AbortSignal,
): Promise<Pictures> {
  const found = await stat(media).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) throw new SourceFileError(`the folder ${media} cannot be read (${found.code})`)
  if (found.isDirectory()) return { media }
  if (!found.isFile()) throw new SourceFileError(`${media} is no folder`)
  if ((await findFormat(media)) !== 'zip') {
    const rules = { allowsInside: env.WEBHOOKS_INSIDE === 'on' }
    const fetch = (address: string) => fetchPicture(address, rules)
    return { media: null, listed: { ...(await readPictureList(media)), fetch } }
  }
  const zip = await unpackZip(media, ending)
  unpacked.push(zip)
  return { media: zip.folder }
}

async function importOpened(
  payload: Payload,
  { opened, file }: { opened: OpenedImport; file: string },
  { dryRun, quiet, json, publish, overwrite }: ImportCommandOptions,
): Promise<number> {
  const context: { report?: ImportReport } = {}
  const title = `${dryRun ? 'Reading' : 'Importing'} ${file}`
  const tasks = new Listr<typeof context>(
    [
      {
        title,
        task: async (held, task) => {
          const progress = progressOf(title)
          held.report = await opened.run(payload, {
            file,
            publish,
            overwrite,
            onProgress: (done, total) => {
              task.title = progress(done, total)
            },
          })
        },
      },
    ],
    { fallbackRenderer: 'simple', silentRendererCondition: quiet || json, registerSignalListeners: false },
  )
  const { report } = await tasks.run(context)
  if (!report) throw new Error('the import gave no report')
  const isClean = report.isWhole && !hasRefused(report)
  const written = report.proposed
    ? await propose(`${file.replace(/\/+$/u, '')}.mapping.json`, report.proposed)
    : null
  if (json) console.log(JSON.stringify({ file, ...report }, null, 2))
  else if (!quiet || !isClean) {
    console.log(formatReport(file, report))
    if (written) console.log(written)
  }
  if (!report.isWhole) return INTERRUPTED
  return isClean ? 0 : 1
}

async function readMapping(file: string): Promise<string> {
  const read = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (read instanceof Error) throw new SourceFileError(`the mapping ${file} cannot be read (${read.code})`)
  return read
}

/** An editor's work on an earlier proposal is not overwritten. */
async function propose(file: string, mapping: object): Promise<string> {
  try {
    await writeFile(file, `${JSON.stringify(mapping, null, 2)}\n`, { flag: 'wx' })
    return `A mapping was proposed in ${file}: correct it, then import with --mapping ${file}`
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'EEXIST'
      ? `There is a mapping already: import with --mapping ${file}, or delete it for a new proposal.`
      : `The proposed mapping could not be written to ${file} (${code}); --json prints it.`
  }
}
