import pino from 'pino'
import { env } from './env'

/** The process's log: JSON lines on standard output. Nothing private is written to it. */
export const log = pino({ level: env.LOG_LEVEL, name: 'symptom-database' })
