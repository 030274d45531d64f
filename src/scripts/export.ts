/** `npm run export [-- DIR]`: exports the site's content as files. */
import path from 'node:path'
import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '@/env'
import { type ExportContent, type MadeExport, makeExport } from '@/moving/site-export/make-export'
import { type ExportFlags, exportCommand } from './commands'
import { endCommand, listenForStop } from './end-command'
import { showProgress } from './show-progress'

const ending = listenForStop()
const program = exportCommand().parse()
const flags = program.opts<ExportFlags>()

async function run(): Promise<void> {
  const { format, private: withPrivateData } = flags
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = program.args[0] ?? path.join(env.DATA_DIR, 'exports', `export-${stamp}`)
  const which: ExportContent =
    format === 'json-lines'
      ? {
          format,
          withPrivateData,
          databaseUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL ?? '',
          site: env.PUBLIC_URL,
        }
      : { format, withPrivateData, withDrafts: flags.drafts, payload: await getPayload({ config }) }
  const made = await showProgress('Exporting', flags.quiet || flags.json, (show) =>
    makeExport({ ...which, folder, ending, onProgress: ({ what, done, total }) => show(what, done, total) }),
  )
  if (flags.json) return console.log(JSON.stringify({ ...made, format, withPrivateData }))
  if (made.missingPictures > 0) {
    console.error(`${made.missingPictures} picture files are missing in DATA_DIR; the rest is complete.`)
  }
  if (!flags.quiet) console.log(`Exported to ${made.folder}: ${describe(made)}.`)
}

function describe({ lines, texts, comments, pictures }: MadeExport): string {
  const counted = lines === undefined ? `${texts} texts, ${comments} comments` : `${lines} lines`
  return `${counted}, ${pictures} picture files`
}

await endCommand(
  run,
  ending,
  'Stopped. Nothing was exported, and nothing is left of it; run the command again.',
)
