import { env } from '@/env'
import { openBucket } from '@/s3/open-bucket'
import { isOnS3, readS3Address } from '@/s3/s3-address'
import { serverOfSettings } from '@/s3/server-of-settings'
import { BackupError } from './backup-error'
import type { BackupPlace } from './backup-files'
import { diskPlace } from './disk-place'
import { s3Place } from './s3-place'

/**
 * A folder, or a prefix in a bucket.
 *
 * @param where a path, or `s3://bucket/prefix`
 * @throws BackupError if it is neither
 */
export function backupPlace(where: string): BackupPlace {
  if (!isOnS3(where)) return diskPlace(where)
  const { bucket, key } = bucketOf(where)
  return s3Place(bucket, where.replace(/\/+$/, ''), key === '' ? '' : `${key}/`)
}

/**
 * The bucket and the key of `s3://bucket/key`, on the server of the settings `S3_…`.
 *
 * @throws BackupError if that is no address, or a setting is missing
 */
export function bucketOf(address: string) {
  const parts = readS3Address(address)
  if (!parts) throw new BackupError(`${address} is not an address like s3://bucket/folder.`)
  if (!env.S3_ACCESS_KEY_ID || !env.S3_SECRET_ACCESS_KEY) {
    throw new BackupError(
      `For ${address} set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, and S3_ENDPOINT unless it is Amazon’s.`,
    )
  }
  return { bucket: openBucket(serverOfSettings(env), parts.bucket), key: parts.key }
}
