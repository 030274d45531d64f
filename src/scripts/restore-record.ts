/** `npm run restore -- FILE --article ADDRESS` or `--comment NUMBER`: brings one record back; `restore.ts` starts it. */
import config from '@payload-config'
import { getPayload } from 'payload'
import { archivePath } from '@/moving/backup/archive-path'
import { restoreRecord } from '@/moving/backup/records/restore-record'
import { migrations } from '../../migrations'
import { restoreCommand } from './commands'
import { articleSlug, describeRestored } from './describe-restored'
import { endCommand, listenForStop } from './end-command'

const ending = listenForStop()
const program = restoreCommand().parse()
const { article, comment, overwrite, dryRun, quiet, json } = program.opts<{
  article?: string
  comment?: number
  overwrite: boolean
  dryRun: boolean
  quiet: boolean
  json: boolean
}>()

async function restore(): Promise<void> {
  const payload = await getPayload({ config })
  const restored = await restoreRecord(payload, {
    ...(article === undefined ? { comment: comment ?? 0 } : { article: articleSlug(article) }),
    file: archivePath(program.args[0] ?? ''),
    known: migrations.map(({ name }) => name),
    secret: process.env.PAYLOAD_SECRET ?? '',
    overwrite,
    dryRun,
  })
  if (json) console.log(JSON.stringify({ ...restored, dryRun }))
  else if (!quiet) console.log(describeRestored(restored, article !== undefined, dryRun))
}

await endCommand(restore, ending, 'Stopped. Nothing was changed; run the command again.')
