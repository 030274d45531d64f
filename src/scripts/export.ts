/** `npm run export [-- DIR]`: exports the site's content as files. */
import path from 'node:path'
import { readEnv } from '@/env'
import { makeExport } from '@/moving/site-export/make-export'
import { exportCommand, type Loudness } from './commands'
import { endCommand, listenForStop } from './end-command'
import { onDatabase } from './on-database'
import { showProgress } from './show-progress'

const ending = listenForStop()
const program = exportCommand().parse()
const flags = program.opts<Loudness & { private: boolean }>()

async function run(): Promise<void> {
  const settings = readEnv(process.env)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = program.args[0] ?? path.join(settings.DATA_DIR, 'exports', `export-${stamp}`)
  const made = await onDatabase(flags.quiet ? () => undefined : console.error, ending, ({ databaseUrl }) =>
    showProgress('Exporting', flags.quiet || flags.json, (show) =>
      makeExport({
        databaseUrl,
        folder,
        site: settings.PUBLIC_URL,
        withPrivateData: flags.private,
        ending,
        onProgress: ({ what, done, total }) => show(what, done, total),
      }),
    ),
  )
  if (flags.json) return console.log(JSON.stringify({ ...made, withPrivateData: flags.private }))
  if (made.missingPictures > 0) {
    console.error(`${made.missingPictures} picture files are missing in DATA_DIR; the rest is complete.`)
  }
  if (flags.quiet) return
  console.log(`Exported to ${made.folder}: ${made.lines} lines, ${made.pictures} picture files.`)
}

await endCommand(
  run,
  ending,
  'Stopped. Nothing was exported, and nothing is left of it; run the command again.',
)
