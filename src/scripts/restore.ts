/** `npm run restore -- FILE`: restores a backup. */
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/env'
import { archivePath } from '@/moving/backup/archive-path'
import { checkBackup } from '@/moving/backup/check-backup'
import { chooseSecret, type SecretChoice } from '@/moving/backup/choose-secret'
import { restoreBackup } from '@/moving/backup/restore-backup'
import { writePrivateFile } from '@/server/postgres/prepare-data-dir'
import { migrations } from '../../migrations'
import { restoreCommand } from './commands'
import { endCommand, listenForStop } from './end-command'
import { onDatabase } from './on-database'
import { storedSecret } from './prepare-surroundings'
import { runNode } from './run-node'
import { showProgress, sizeText } from './show-progress'

const ending = listenForStop()
const program = restoreCommand().parse()
const flags = program.opts<{
  replace: boolean
  withoutSecret: boolean
  keepMail: boolean
  article?: string
  comment?: number
  quiet: boolean
  json: boolean
}>()
const isSilent = flags.quiet || flags.json
const file = archivePath(program.args[0] ?? '')

async function restore(): Promise<void> {
  const settings = readEnv(process.env)
  const dataDir = path.resolve(settings.DATA_DIR)
  const known = migrations.map(({ name }) => name)
  let size = 0
  const checked = await showProgress('Checking the backup', isSilent, (show) =>
    checkBackup(file, known, {
      read: (bytes) => {
        ending.throwIfAborted()
        size = bytes
        show('', bytes, bytes, sizeText)
      },
    }),
  )
  const choice = chooseSecret(checked, {
    setting: settings.PAYLOAD_SECRET,
    stored: await storedSecret(dataDir),
    passphrase: settings.BACKUP_PASSPHRASE,
    withoutSecret: flags.withoutSecret,
  })
  const restored = await onDatabase(
    flags.quiet ? () => undefined : console.error,
    ending,
    ({ databaseUrl }) =>
      showProgress('Restoring', isSilent, (show) =>
        restoreBackup({
          file,
          databaseUrl,
          migrations,
          replace: flags.replace,
          keepMail: flags.keepMail,
          goesOn: () => !ending.aborted,
          onProgress: (bytes) => show('', bytes, size, sizeText),
          onCommitted: (replaced) => putSecret(dataDir, choice, replaced),
        }),
      ),
    false,
  )
  if (flags.json)
    return console.log(JSON.stringify({ ...restored, madeAt: checked.head.madeAt, secret: choice.kind }))
  if (flags.quiet) return
  console.log(
    `Restored the backup of ${checked.head.madeAt}: ${restored.rows} rows, ${restored.pictures} picture files.`,
  )
  if (restored.migrated.length > 0)
    console.log(`Brought up to date by ${restored.migrated.length} migrations.`)
  if (restored.droppedMails > 0) {
    console.log(
      `${restored.droppedMails} e-mails that waited then were dropped; they have probably been sent since.`,
    )
  }
  if (choice.kind === 'restored' && settings.DATABASE_URL) {
    console.log(`Start the site with PAYLOAD_SECRET set to the content of ${path.join(dataDir, 'secret')}.`)
  }
  console.log('Erase again what readers asked to erase since then: npm run privacy -- erase EMAIL')
}

/** One article or comment: by a script that is loaded when the settings are complete, since Payload reads them then. */
async function restoreOne(): Promise<void> {
  const say = flags.quiet ? () => undefined : console.error
  const code = await onDatabase(say, ending, () =>
    runNode('restore-record', process.argv.slice(2), { root: process.cwd(), ending }),
  )
  if (code !== 0) process.exit(code)
}

async function putSecret(dataDir: string, choice: SecretChoice, replaced: boolean): Promise<void> {
  if (choice.kind !== 'restored') return
  const place = path.join(dataDir, 'secret')
  if (replaced && (await storedSecret(dataDir)) !== '') await rename(place, `${place}.replaced`)
  await writePrivateFile(place, choice.secret)
}

const isOne = flags.article !== undefined || flags.comment !== undefined

await endCommand(
  isOne ? restoreOne : restore,
  ending,
  'Stopped. The database is as it was before; run the command again.',
)
