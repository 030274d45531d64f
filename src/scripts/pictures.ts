/** `npm run pictures`: copies the picture files between the disk and S3. */
import { readEnv } from '@/env'
import { BackupError, explainStore } from '@/moving/backup/backup-error'
import { type Loudness, picturesCommand } from './commands'
import { endCommand, listenForStop } from './end-command'
import { showProgress } from './show-progress'

const ending = listenForStop()

async function copy(direction: 'to-s3' | 'to-disk', { quiet, json }: Loudness): Promise<void> {
  const { S3_BUCKET } = readEnv(process.env)
  if (!S3_BUCKET) throw new BackupError('Set S3_BUCKET and the other settings S3_… for this command.')
  // Loaded only now: with a wrong setting it would end with a stack.
  const [{ copyPictures }, { diskPictures }, { pictureDir, pictureFiles }] = await Promise.all([
    import('@/content/media/copy-pictures'),
    import('@/content/media/disk-pictures'),
    import('@/content/media/picture-store'),
  ])
  const [disk, s3] = [diskPictures(pictureDir()), pictureFiles()]
  const [from, to] = direction === 'to-s3' ? [disk, s3] : [s3, disk]
  const result = await showProgress('Copying pictures', quiet || json, (show) =>
    copyPictures(from, to, { ending, onProgress: (done, total) => show('files', done, total) }),
  ).catch(explainStore)
  if (json) console.log(JSON.stringify(result))
  else if (!quiet) {
    const where = direction === 'to-s3' ? `the bucket ${S3_BUCKET}` : pictureDir()
    console.log(`${result.copied} picture files were copied to ${where}; ${result.there} were there already.`)
  }
}

await endCommand(
  () =>
    picturesCommand(copy)
      .parseAsync()
      .then(() => undefined),
  ending,
  'Stopped. What was copied stays; the same command goes on.',
)
