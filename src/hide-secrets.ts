/** Settings whose entire value is a secret. */
const SECRET = [
  'PAYLOAD_SECRET',
  'ADMIN_PASSWORD',
  'BACKUP_PASSPHRASE',
  'S3_SECRET_ACCESS_KEY',
  'EDGE_PURGE_TOKEN',
  'METRICS_TOKEN',
  'SITE_KEY',
]
/** Settings that are a URL containing a secret: a password, or a token in the query. */
const SECRET_INSIDE = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URL',
  'SMTP_URL',
  'EDGE_PURGE_URL',
]

/** Shorter ones are words that occur in any text; hiding them would hide the text and no secret. */
const SHORTEST = 6
const HIDDEN = '***'

type Source = Record<string, string | undefined>

/**
 * The secrets among the settings, in each form in which a text can contain them: as written, decoded, and escaped
 * for JSON. Longest first.
 *
 * @param source usually `process.env`; may contain invalid values
 */
export function secretsOf(source: Source): string[] {
  const whole = SECRET.flatMap((name) => source[name] ?? [])
  const inside = SECRET_INSIDE.flatMap((name) => secretsInAddress(source[name] ?? ''))
  const all = [...whole, ...inside].flatMap((secret) => [secret, decode(secret)])
  const forms = all.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ])
  return [...new Set(forms)]
    .filter((form) => form.trim().length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
}

/** The text with all secrets replaced. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text)
}

/**
 * How a setting may be shown to the person who has to fix it: a secret not at all, a URL without its user info and
 * query.
 *
 * @returns the value in quotation marks, at most 80 characters of it, or the reason why it is omitted
 */
export function showSetting(name: string, value: string): string {
  if (SECRET.includes(name)) return `a value of ${value.trim().length} characters that is not shown`
  if (!SECRET_INSIDE.includes(name)) return quote(value)
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0] ?? ''
  const at = value.lastIndexOf('@')
  // Without an @ a host cannot be distinguished from a password put there by mistake.
  if (at === -1) return quote(`${scheme}…`)
  return quote(`${scheme}${HIDDEN}@${value.slice(at + 1).replace(/\?.*$/s, '?…')}`)
}

function quote(value: string): string {
  const most = 80
  return JSON.stringify(value.length > most ? `${value.slice(0, most)}…` : value)
}

/** Possible secrets in a URL, well-formed or not. A password equal to a name next to it is not a secret. */
function secretsInAddress(address: string): string[] {
  const rest = address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const at = rest.lastIndexOf('@')
  const user = rest.slice(0, at).split(':', 1)[0] ?? ''
  const password = at === -1 ? '' : rest.slice(user.length + 1, at)
  const beside = rest.slice(at + 1)
  const query = /\?(.*)$/s.exec(beside)?.[1] ?? ''
  const tokens = [...new URLSearchParams(query)].flatMap(([key, value]) =>
    /pass|token|key|secret|auth/i.test(key) && !/^ssl/.test(key) ? value : [],
  )
  const isName = password === user || beside.split(/[/:?]/).includes(password)
  return isName ? tokens : [password, ...tokens]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
