import { readFile, stat, writeFile } from 'node:fs/promises'
import { Listr } from 'listr2'
import type { Payload } from 'payload'
import { importSite } from '@/moving/site-import/import-site'
import { parseMapping } from '@/moving/site-import/mapping'
import { type ExportFile, openExport } from '@/moving/site-import/open-export'
import { formatReport, type ImportReport } from '@/moving/site-import/report'
import { SourceFileError } from '@/moving/site-import/source'
import type { ImportCommandOptions } from './commands'
import { progressOf } from './progress'

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
  { file, format }: ExportFile,
  { options, ending }: { options: ImportCommandOptions; ending: AbortSignal },
): Promise<number> {
  const { dryRun, quiet, json, publish, overwrite, media } = options
  if (media !== undefined) await requireFolder(media)
  const mapping = options.mapping === undefined ? null : parseMapping(await readMapping(options.mapping))
  const opened = await openExport({ file, format }, { site: options.site ?? null, mapping, dryRun })
  const context: { report?: ImportReport } = {}
  const title = `${dryRun ? 'Reading' : 'Importing'} ${file}`
  const tasks = new Listr<typeof context>(
    [
      {
        title,
        task: async (held, task) => {
          const progress = progressOf(title)
          held.report = await importSite(payload, {
            file,
            read: opened.read,
            mapping,
            media: media ?? opened.media,
            publish,
            overwrite,
            dryRun,
            ending,
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
  report.problems.unshift(...opened.problems)
  if (report.proposed && opened.table) report.proposed.table = opened.table
  const isClean = report.isWhole && !report.outcomes.some(({ result }) => result === 'refused')
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

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) throw new SourceFileError(`the folder ${folder} cannot be read (${found.code})`)
  if (!found.isDirectory()) throw new SourceFileError(`${folder} is no folder`)
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
