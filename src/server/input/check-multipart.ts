/** RFC 2046, 5.1.1. */
const BOUNDARY = /;\s*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+,./:=?-]{1,70}))\s*(?:;|$)/i

/** The boundary of a multipart `Content-Type`; null if there is none. */
export function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  return quoted ?? plain ?? null
}

/**
 * Whether a multipart body begins and ends with its boundary; a truncated one makes the parser fail.
 *
 * @param head its first bytes, at least 80
 * @param tail its last bytes, at least 80
 */
export function isWholeMultipart(boundary: string, head: Buffer, tail: Buffer): boolean {
  return (
    head.toString('latin1').startsWith(`--${boundary}`) &&
    tail.toString('latin1').trimEnd().endsWith(`--${boundary}--`)
  )
}
