/** What `sslmode` may be; the same words as in psql, and `no-verify` of node-postgres. */
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']
/** Modes that node-postgres takes for another one than psql does, and warns of. */
const AS_IN_PSQL = ['prefer', 'require', 'verify-ca']

const ESCAPES = '/ is %2F, @ is %40, # is %23, ? is %3F, % is %25'

/**
 * What is wrong with the address of a database, without a word of what stands in it.
 *
 * @returns a sentence that goes on after the name of the setting, or null when the address can be used
 */
export function describeWrongAddress(address: string): string | null {
  const rest = /^postgres(?:ql)?:\/\/(.*)$/s.exec(address)?.[1]
  if (rest === undefined) return 'must begin with postgres:// or postgresql://'
  if (hasBareSign(rest)) {
    return `has a sign in its name or password that an address does not take as it is; write it so: ${ESCAPES}`
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
    return 'has sslmode=verify-ca, which needs the file of the authority: &sslrootcert=/path/ca.pem'
  }
  return null
}

/**
 * The address with `sslmode` meaning what it means to psql and every guide of a managed database (`require`: encrypted,
 * `verify-full`: and the server proven). node-postgres 8 would verify for all of them and print a warning.
 *
 * Source: PostgreSQL documentation, "Protection Provided in Different Modes"; README of pg-connection-string.
 *
 * @param address one of which `describeWrongAddress` said null
 */
export function readAsPsql(address: string): string {
  const [, before = address, query] = /^([^?]*)\?(.*)$/s.exec(address) ?? []
  if (query === undefined) return address
  const given = new URLSearchParams(query)
  const wanted = new URLSearchParams(query)
  // psql's word for the authorities that the system trusts; Node brings along its own.
  if (given.get('sslrootcert') === 'system') {
    wanted.delete('sslrootcert')
    wanted.set('sslmode', 'verify-full')
  }
  if (AS_IN_PSQL.includes(wanted.get('sslmode') ?? '') && !given.has('uselibpqcompat')) {
    wanted.set('uselibpqcompat', 'true')
  }
  return wanted.toString() === given.toString() ? address : `${before}?${wanted}`
}

/** A `/`, `?` or `#` ends the part with name and password; when it was meant as a sign of them, the `@` comes later. */
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
