import { readElements } from './read-elements'

/** `busy`: the server is there, but fails; the same request may succeed later. */
export type BucketTrouble = 'down' | 'slow' | 'refused' | 'no bucket' | 'full' | 'busy'

/** Why an S3 server did not do what it was asked, in words for the operator; without keys. */
export class BucketError extends Error {
  override name = 'BucketError'
  constructor(
    readonly trouble: BucketTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What different servers say when no space is left. */
const FULL = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'InsufficientCapacity']
const OTHER_REGION = ['PermanentRedirect', 'TemporaryRedirect', 'AuthorizationHeaderMalformed']

/**
 * An answer that is an error, as a sentence.
 *
 * @param bucket with its server, as the messages name it
 */
export function explainAnswer(bucket: string, method: string, status: number, body: string): BucketError {
  const { Code: code = '', Message: words = '' } = readError(body)
  const said = `${status}${code === '' ? '' : ` ${code}`}`
  if (status === 507 || FULL.includes(code))
    return new BucketError('full', `The bucket ${bucket} is full (${said}).`)
  if (code === 'NoSuchBucket') return new BucketError('no bucket', `There is no bucket ${bucket}.`)
  if ([301, 307].includes(status) || OTHER_REGION.includes(code)) {
    return new BucketError(
      'refused',
      `The bucket ${bucket} is in another region (${said}). Check S3_REGION and S3_ENDPOINT.`,
    )
  }
  if (status === 401 || status === 403) {
    return new BucketError(
      'refused',
      `Access to the bucket ${bucket} is refused (${said} to ${method}). Check S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and what this key may do.`,
    )
  }
  return new BucketError(
    'busy',
    `The bucket ${bucket} answers ${method} with ${said}${words === '' ? '' : `: ${words}`}.`,
  )
}

function readError(body: string): Record<string, string> {
  try {
    return readElements(body, 'Error')[0] ?? {}
  } catch {
    // A proxy's page, or nothing: the status says enough.
    return {}
  }
}
