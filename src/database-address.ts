/** The values of `sslmode`; the same as in psql, and `no-verify` of node-postgres. */
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']
/** Modes that node-postgres interprets differently from psql, with a warning. */
const AS_IN_PSQL = ['prefer', 'require', 'verify-ca']

const ESCAPES = '/ is %2F, @ is %40, # is %23, ? is %3F, % is %25'

/**
 * What is wrong with a database URL, without quoting it.
 *
 * @returns a sentence that continues after the name of the setting, or null if the URL is valid
 */
export function describeWrongAddress(address: string): string | null {
  const rest = /^postgres(?:ql)?:\/\/(.*)$/s.exec(address)?.[1]
  if (rest === undefined) return 'must begin with postgres:// or postgresql://'
  if (hasBareSign(rest)) {
    return `has a special character in its name or password; percent-encode it: ${ESCAPES}`
  }
  const url = parse(address)
  if (!url) return 'must be like postgres://name:password@host:5432/database'
  try {
    decodeURIComponent(url.username + url.password)
  } catch {
    return 'has a % in its name or password; write it as %25'
  }
  const mode = url.searchParams.get('sslmode')
  if (mode !== null && !SSL_MODES.includes(mode)) return `has an sslmode other than ${SSL_MODES.join(', ')}`
  if (mode === 'verify-ca' && !url.searchParams.get('sslrootcert')) {
    return 'has sslmode=verify-ca, which needs the CA file: &sslrootcert=/path/ca.pem'
  }
  return null
}

/**
 * The URL with `sslmode` meaning what it means to psql and in guides of managed databases (`require`: encrypted,
 * `verify-full`: server verified as well). node-postgres 8 would verify for all of them and print a warning.
 *
 * Source: PostgreSQL documentation, "Protection Provided in Different Modes"; README of pg-connection-string.
 *
 * @param address for which `describeWrongAddress` returned null
 */
export function readAsPsql(address: string): string {
  const [, before = address, query] = /^([^?]*)\?(.*)$/s.exec(address) ?? []
  if (query === undefined) return address
  const given = new URLSearchParams(query)
  const wanted = new URLSearchParams(query)
  // psql's keyword for the system's trusted CAs; Node bundles its own.
  if (given.get('sslrootcert') === 'system') {
    wanted.delete('sslrootcert')
    wanted.set('sslmode', 'verify-full')
  }
  if (AS_IN_PSQL.includes(wanted.get('sslmode') ?? '') && !given.has('uselibpqcompat')) {
    wanted.set('uselibpqcompat', 'true')
  }
  return wanted.toString() === given.toString() ? address : `${before}?${wanted}`
}

/** A `/`, `?` or `#` ends the user info; if it was meant as part of the password, the `@` comes later. */
function hasBareSign(rest: string): boolean {
  const [beforeQuery = '', ...more] = rest.split('?')
  const [authority = '', ...path] = beforeQuery.split('/')
  const query = more.join('?')
  if (rest.includes('#') || path.join('/').includes('@')) return true
  // A query begins with a name and an equals sign.
  if (path.length === 0 && /^[^=&]*@/.test(query)) return true
  const port = authority.replace(/\[.*\]/, '')
  return !authority.includes('@') && query.includes('@') && /:(?!\d*$)/.test(port)
}

function parse(address: string): URL | null {
  try {
    // A socket has no host: postgres://name:password@/database?host=/var/run/postgresql
    return new URL(address.replace('@/', '@localhost/'))
  } catch {
    return null
  }
}
