import type { Env } from '@/env'
import { BucketError } from '@/s3/bucket-error'
import { openBucket } from '@/s3/open-bucket'
import { serverOfSettings } from '@/s3/server-of-settings'

/** A start must not wait long for a server that does not answer. */
const LIMITS = { answerMs: 5_000, pauseMs: 5_000, repeatAfterMs: [] }

/** Whether the bucket of the pictures can be used: what is wrong as a sentence, or null. */
export async function checkPictureStore(settings: Env): Promise<string | null> {
  if (!settings.S3_BUCKET) return null
  try {
    await openBucket(serverOfSettings(settings), settings.S3_BUCKET, LIMITS).check()
    return null
  } catch (error) {
    if (error instanceof BucketError) return error.message
    throw error
  }
}
