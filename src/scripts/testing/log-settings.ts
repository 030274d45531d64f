import { env } from '@/env'
import { log } from '@/log'

/** Logs like a library that includes an unusable URL in its error. */
log.error({ err: new Error(`cannot use ${env.SMTP_URL}`), url: env.EDGE_PURGE_URL }, String(env.SMTP_URL))
