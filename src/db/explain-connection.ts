/** What to do about a network, TLS or Postgres error; sources: errno(3), Node's tls, SQLSTATE. */
const REMEDIES: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at that address',
  ENOTFOUND: 'its host name does not exist',
  EAI_AGAIN: 'its host name cannot be resolved at the moment',
  ETIMEDOUT: 'its host does not respond',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  '28P01': 'it does not accept this name and password',
  '3D000': 'it has no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
}
const CERTIFICATE =
  'its certificate is not signed by a known authority: set the CA file with sslrootcert=/path/ca.pem ' +
  'in DATABASE_URL'
const CERTIFICATE_CODES = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]

/**
 * Why a connection to the database failed, for the person at the terminal, without the address.
 *
 * @returns half a sentence, such as `nothing listens at that address (ECONNREFUSED)`
 */
export function explainConnection(error: unknown): string {
  // A host with several addresses fails with one error per address and no message of its own.
  const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error
  if (!(first instanceof Error)) return String(first)
  const code = 'code' in first && typeof first.code === 'string' ? first.code : ''
  const remedy = CERTIFICATE_CODES.includes(code) ? CERTIFICATE : REMEDIES[code]
  if (remedy) return `${remedy} (${code})`
  if (code === 'ENOENT' && 'path' in first)
    return `a certificate file in DATABASE_URL does not exist: ${first.path}`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `its certificate is for another host (${code})`
  if (/does not support SSL/.test(first.message))
    return 'it does not offer TLS; leave sslmode out of DATABASE_URL'
  if (/no encryption|SSL off/.test(first.message))
    return 'it requires TLS; add ?sslmode=require to DATABASE_URL'
  return first.message || code || first.name
}
