import { env } from '@/env'
import { type Bucket, openBucket } from './open-bucket'
import { serverOfSettings } from './server-of-settings'

/** The bucket for the site's own files; null where these are in the data folder. */
export const ownBucket = (): Bucket | null =>
  env.S3_BUCKET ? openBucket(serverOfSettings(env), env.S3_BUCKET) : null
