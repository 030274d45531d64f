import { log } from '@/log'
import type { Bucket } from '@/s3/open-bucket'
import { explainStore } from './backup-error'
import type { BackupFile, BackupPlace } from './backup-files'

/** No backup takes longer. */
const ABANDONED_MS = 24 * 3_600_000

/**
 * Backups as objects. One is sent in parts, and becomes an object only when all of it is there.
 *
 * @param address of the place, without a slash at its end
 * @param prefix of the keys
 */
export function s3Place(bucket: Bucket, address: string, prefix: string): BackupPlace {
  return {
    create: (name) => createObject(bucket, `${address}/${name}`, prefix + name).catch(explainStore),
    names: async () => {
      const names: string[] = []
      try {
        for await (const objects of bucket.list(prefix))
          names.push(...objects.map(({ key }) => key.slice(prefix.length)))
      } catch (error) {
        explainStore(error)
      }
      return names
    },
    remove: (name) => bucket.remove(prefix + name).catch(explainStore),
    removeAbandoned: (now) =>
      // Not every server lists them. They count for nothing, and a rule of the bucket can remove them.
      bucket.forgetUploads(prefix, now - ABANDONED_MS).catch((err: unknown) => {
        log.warn({ err }, 'Interrupted uploads of backups could not be removed')
      }),
  }
}

async function createObject(bucket: Bucket, name: string, key: string): Promise<BackupFile> {
  const upload = await bucket.upload(key)
  return {
    name,
    write: (piece) => upload.write(piece).catch(explainStore),
    finish: () => upload.finish().catch(explainStore),
    discard: upload.discard,
  }
}
