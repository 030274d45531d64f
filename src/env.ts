import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: optionalText.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
  ),
  DATABASE_POOL_MAX: z.coerce.number().int().min(5).max(500).default(10),
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(0).max(600_000).default(5_000),
  PUBLIC_URL: optionalText.pipe(
    z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  ),
  PAYLOAD_SECRET: optionalText.pipe(z.string().min(32, 'must have at least 32 characters').optional()),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  ADMIN_EMAIL: optionalText.pipe(z.email().optional()),
  ADMIN_PASSWORD: optionalText.pipe(z.string().min(12, 'must have at least 12 characters').optional()),
  SAMPLE_CONTENT: z.enum(['on', 'off']).default('on'),
  PAGE_CACHE_MB: z.coerce.number().int().min(1).max(16384).default(64),
  SMTP_URL: optionalText.pipe(
    z
      .url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@mail.example.org:587' })
      .optional(),
  ),
  MAIL_FROM: optionalText.pipe(
    z
      .string()
      .max(300)
      .regex(
        /^(?:[^<>"\p{Cc}]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
        'must be an address, or a name and an address: Editors <editors@example.org>',
      )
      .optional(),
  ),
  EDGE_PURGE_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  COMMENTS_PER_HOUR: z.coerce.number().int().min(1).default(30),
  RATINGS_PER_HOUR: z.coerce.number().int().min(1).default(120),
  SEARCHES_PER_HOUR: z.coerce.number().int().min(1).default(600),
  FAILED_LOGINS_PER_HOUR: z.coerce.number().int().min(1).default(30),
  WORKER: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** The settings of one process, checked. `PUBLIC_URL` has no trailing slash. */
export type Env = Omit<z.infer<typeof schema>, 'PUBLIC_URL'> & { PUBLIC_URL: string }

/**
 * Reads and checks the settings.
 *
 * @param source usually `process.env`; an empty value counts as not set
 * @returns the settings with their defaults
 * @throws Error that names each wrong setting and what it must be, one per line
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings are wrong:\n${lines.join('\n')}`)
  }
  const { PUBLIC_URL, ...rest } = result.data
  return { ...rest, PUBLIC_URL: (PUBLIC_URL ?? `http://localhost:${rest.PORT}`).replace(/\/+$/, '') }
}

/** The settings of this process; a wrong one throws at the first import. */
export const env = readEnv(process.env)
