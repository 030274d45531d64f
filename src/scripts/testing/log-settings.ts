import { env } from '@/env'
import { log } from '@/log'

/** Logs as a library would that puts the address it could not use into its error. */
log.error({ err: new Error(`cannot use ${env.SMTP_URL}`), url: env.EDGE_PURGE_URL }, String(env.SMTP_URL))
