import { SpokenRefusal } from '@/db/spoken-refusal'
import type { InEachLanguage } from '@/design/panel-words'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'
import { log } from '@/log'
import { BucketError } from '@/s3/bucket-error'

/** A refused picture: 400, with a message for the uploader. */
export const refusedPicture = (words: InEachLanguage<string>) => new SpokenRefusal(words, 400)

/**
 * Tells the uploader that the store of the pictures failed, and the operator why.
 *
 * @throws SpokenRefusal 503 if it may work in a moment, otherwise 507
 */
export function explainStore(err: unknown): never {
  log.error({ err }, 'The store of the pictures failed')
  if (err instanceof BucketError && ['down', 'slow', 'busy'].includes(err.trouble))
    throw new SpokenRefusal(pictureRefusals.storeDown, 503)
  const isFull = err instanceof BucketError ? err.trouble === 'full' : codeOf(err) === 'ENOSPC'
  throw new SpokenRefusal(isFull ? pictureRefusals.storeFull : pictureRefusals.notStored, 507)
}

const codeOf = (err: unknown) => (err instanceof Error && 'code' in err ? err.code : undefined)
