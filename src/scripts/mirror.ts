/** `npm run mirror`: writes the readers' pages as plain files. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Env, readEnv } from '@/env'
import { explainFailed } from '@/moving/mirror/explain-failed'
import { type MadeMirror, makeMirror } from '@/moving/mirror/make-mirror'
import { MirrorError } from '@/moving/mirror/mirror-error'
import { type MirrorFlags, mirrorCommand } from './commands'
import { endCommand, listenForStop } from './end-command'
import { showProgress } from './show-progress'

const ending = listenForStop()

async function make(given: string | undefined, flags: MirrorFlags): Promise<void> {
  const settings = readEnv(process.env)
  const folder = given ?? settings.MIRROR_DIR
  if (folder === undefined) throw new MirrorError('Name a folder for the mirror, or set MIRROR_DIR.')
  const from = flags.from ?? settings.MIRROR_FROM ?? (await servedAt(settings))
  const made = await showProgress('Mirroring', flags.quiet || flags.json, (show) =>
    makeMirror({ from, folder, ending, onProgress: show }),
  )
  report(made, flags)
}

/** Where the site on this data is served; a start without `PUBLIC_URL` may have been given another port than we. */
async function servedAt({ DATA_DIR, PUBLIC_URL }: Env): Promise<string> {
  if (process.env.PUBLIC_URL) return PUBLIC_URL
  const note = await readFile(path.join(DATA_DIR, 'served-at'), 'utf8').catch(() => '')
  const address = note.split(' ')[0] ?? ''
  return URL.canParse(address) ? address : PUBLIC_URL
}

function report(made: MadeMirror, { quiet, json }: MirrorFlags): void {
  const { folder, site, pages, files, written, removed, failed } = made
  if (json) console.log(JSON.stringify({ ...made, failed: Object.fromEntries(failed) }))
  else if (!quiet) {
    const changes = `${written} written, ${removed} removed`
    console.log(`The mirror of ${site} in ${folder} has ${pages} pages and ${files} other files: ${changes}.`)
  }
  if (failed.length > 0) throw new MirrorError(explainFailed(failed))
}

await endCommand(
  () =>
    mirrorCommand(make)
      .parseAsync()
      .then(() => undefined),
  ending,
  'Stopped. The earlier mirror is as it was; run the command again.',
)
