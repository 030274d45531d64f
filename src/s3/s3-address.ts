export type S3Address = { bucket: string; key: string }

const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/

/** Whether this is meant to be a place on S3 instead of a path. */
export const isOnS3 = (text: string): boolean => text.startsWith('s3://')

/** Reads `s3://bucket/some/key`; null for anything else. The key has no slash at its ends. */
export function readS3Address(text: string): S3Address | null {
  const [, bucket, key = ''] = ADDRESS.exec(text) ?? []
  return bucket === undefined ? null : { bucket, key: key.replace(/^\/+|\/+$/g, '') }
}
