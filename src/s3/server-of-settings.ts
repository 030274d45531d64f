import type { env } from '@/env'
import type { S3Server } from './ask-bucket'

export type S3Settings = Pick<
  typeof env,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>

/** The S3 server of the settings `S3_…`; Amazon's own in that region without an endpoint. */
export const serverOfSettings = (settings: S3Settings): S3Server => ({
  endpoint: settings.S3_ENDPOINT ?? `https://s3.${settings.S3_REGION}.amazonaws.com`,
  region: settings.S3_REGION,
  accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
  secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
})
