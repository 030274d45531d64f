import { z } from 'zod'
import { describeWrongAddress, readAsPsql } from './database-address'
import { secretsOf, showSetting } from './hide-secrets'
import { emailSchema } from './mail/email-schema'
import { isOnS3, readS3Address } from './s3/s3-address'
import { EDGE_CACHE_KINDS } from './server/edge-caches'

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number(error).int(error).min(least, error).max(most, error)
}
const oneOf = <const T extends readonly string[]>(words: T) =>
  z.enum(words, `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()
/** Any text that `fetch` and `new URL` accept as a URL of this kind. */
const address = (protocol: RegExp, error: string) =>
  optionalText.pipe(z.url({ protocol, hostname: /./, error }).optional())
const databaseAddress = optionalText.pipe(
  z
    .string()
    .superRefine((value, context) => {
      const wrong = describeWrongAddress(value)
      if (wrong) context.addIssue(wrong)
    })
    .transform(readAsPsql)
    .optional(),
)
const ONE_HOUR_MOST = 1_000_000_000

const settings = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test']).default('production'),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: databaseAddress,
  DATABASE_DIRECT_URL: databaseAddress,
  DATABASE_REPLICA_URL: databaseAddress,
  DATABASE_PREPARED: oneOf(['on', 'off']).default('on'),
  DATABASE_POOL_MAX: whole(5, 500).default(10),
  DATABASE_STATEMENT_TIMEOUT_MS: whole(0, 600_000).default(5_000),
  PUBLIC_URL: address(/^https?$/, 'must be an http(s) address, like https://health.example.org'),
  PAYLOAD_SECRET: optionalText.pipe(z.string().min(32, 'must have at least 32 characters').optional()),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  ADMIN_EMAIL: optionalText.pipe(
    emailSchema({ wrong: 'must be an e-mail address', tooLong: 'is too long' }).optional(),
  ),
  ADMIN_PASSWORD: optionalText.pipe(z.string().min(12, 'must have at least 12 characters').optional()),
  SAMPLE_CONTENT: oneOf(['on', 'off']).default('on'),
  WEB_CONCURRENCY: whole(1, 64).default(1),
  PAGE_CACHE_MB: whole(1, 16384).default(64),
  SMTP_URL: address(/^smtps?$/, 'must be like smtp://user:password@mail.example.org:587'),
  MAIL_FROM: optionalText.pipe(
    z
      .string()
      .max(300, 'must have at most 300 characters')
      .regex(
        /^(?:[^<>"\p{Cc}]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
        'must be an address, or a name and an address: Editors <editors@example.org>',
      )
      .optional(),
  ),
  EDGE_PURGE_URL: address(/^https?$/, 'must be an http(s) address, like https://cache.example.org/purge'),
  EDGE_PURGE_TOKEN: optionalText.pipe(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs without spaces')
      .optional(),
  ),
  EDGE_CACHE: oneOf(EDGE_CACHE_KINDS).default('varnish'),
  S3_BUCKET: optionalText.pipe(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket, like health-pictures')
      .optional(),
  ),
  S3_ENDPOINT: address(/^https?$/, 'must be an http(s) address, like https://s3.example.org'),
  S3_REGION: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]+$/i, 'must be a region, like eu-central-1')
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
  METRICS_TOKEN: optionalText.pipe(
    z
      .string()
      .min(16, 'must have at least 16 characters')
      .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs without spaces')
      .optional(),
  ),
  API_ALLOWED_ORIGINS: z
    .string()
    .default('*')
    .transform((given, context) => {
      if (given.trim() === '*') return '*' as const
      const origins = given.split(/[\s,]+/).filter((one) => one !== '')
      if (origins.every((one) => URL.canParse(one) && new URL(one).origin === one)) return origins
      context.addIssue('must be *, or origins like https://app.example.org, with a comma between two')
      return z.NEVER
    }),
  API_RENDERS_PER_MINUTE: whole(1, ONE_HOUR_MOST).default(120),
  COMMENTS_PER_HOUR: whole(1, ONE_HOUR_MOST).default(30),
  RATINGS_PER_HOUR: whole(1, ONE_HOUR_MOST).default(120),
  SEARCHES_PER_HOUR: whole(1, ONE_HOUR_MOST).default(600),
  FAILED_LOGINS_PER_HOUR: whole(1, ONE_HOUR_MOST).default(30),
  WORKER: oneOf(['on', 'off']).default('on'),
  WEBHOOKS_INSIDE: oneOf(['on', 'off']).default('off'),
  BACKUP_DIR: optionalText.refine(
    (given) => given === undefined || !isOnS3(given) || readS3Address(given) !== null,
    'must be a folder, or an address like s3://bucket/folder',
  ),
  BACKUP_PASSPHRASE: optionalText.pipe(z.string().min(12, 'must have at least 12 characters').optional()),
  BACKUP_EVERY_HOURS: whole(1, 8_760).default(24),
  BACKUP_KEEP_DAYS: whole(0, 10_000).default(7),
  BACKUP_KEEP_WEEKS: whole(0, 10_000).default(5),
  BACKUP_KEEP_MONTHS: whole(0, 10_000).default(12),
  MIRROR_DIR: optionalText,
  MIRROR_FROM: address(/^https?$/, 'must be an http(s) address, like http://localhost:3000'),
  MIRROR_EVERY_HOURS: whole(1, 8_760).default(24),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Settings about a database that only the one in `DATABASE_URL` can have. */
const BESIDE_DATABASE = ['DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'] as const

/** Of the 100 connections of the embedded Postgres; the worker, listeners and commands have the others. */
const MOST_EMBEDDED_CONNECTIONS = 80

const schema = settings.superRefine((given, context) => {
  for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (given[name] !== undefined) continue
    const message = given.S3_BUCKET
      ? 'must be set with S3_BUCKET'
      : isOnS3(given.BACKUP_DIR ?? '') && 'must be set with a BACKUP_DIR on S3'
    if (message) context.addIssue({ code: 'custom', path: [name], message })
  }
  if (given.DATABASE_URL !== undefined) return
  const most = Math.max(1, Math.floor(MOST_EMBEDDED_CONNECTIONS / given.DATABASE_POOL_MAX))
  if (given.WEB_CONCURRENCY > most) {
    const message = `must be at most ${most} with DATABASE_POOL_MAX=${given.DATABASE_POOL_MAX} and the embedded database`
    context.addIssue({ code: 'custom', path: ['WEB_CONCURRENCY'], message })
  }
  for (const name of BESIDE_DATABASE) {
    if (given[name] !== undefined)
      context.addIssue({ code: 'custom', path: [name], message: 'must not be set without DATABASE_URL' })
  }
})

/**
 * The validated settings of one process. `PUBLIC_URL` has no trailing slash; `DATABASE_DIRECT_URL` is
 * `DATABASE_URL` unless it is set.
 */
export type Env = Omit<z.infer<typeof schema>, 'PUBLIC_URL'> & { PUBLIC_URL: string }

/**
 * Reads and validates the settings.
 *
 * @param source usually `process.env`; an empty value counts as unset
 * @returns the settings with their defaults
 * @throws Error that lists each wrong setting with its expected and actual value, one per line; secrets are not
 * shown
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const found = new Map(result.error.issues.map(({ path, message }) => [String(path[0]), message]))
    const lines = [...found].map(
      ([name, message]) => `  ${name}: ${message}; it is ${showSetting(name, given[name] ?? '')}`,
    )
    throw new Error(`These settings are wrong:\n${lines.join('\n')}`)
  }
  const { PUBLIC_URL, DATABASE_DIRECT_URL, ...rest } = result.data
  return {
    ...rest,
    DATABASE_DIRECT_URL: DATABASE_DIRECT_URL ?? rest.DATABASE_URL,
    PUBLIC_URL: (PUBLIC_URL ?? `http://localhost:${rest.PORT}`).replace(/\/+$/, ''),
  }
}

/** The settings of this process; an invalid one throws at the first import. */
export const env = readEnv(process.env)

/** This process's secrets, which must not be written anywhere; see `secretsOf`. */
export const readSecrets = (): string[] => secretsOf(process.env)
