/** The worker: runs planned publications and daily chores. Beside `npm start`, or alone with `npm run work`. */
import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '@/env'
import { work } from '@/jobs/work'

if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set.')
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
// Started by `npm start`, it goes with it, however that ended.
process.on('disconnect', () => stopping.abort())

const payload = await getPayload({ config })
await work({ payload, databaseUrl: env.DATABASE_URL, signal: stopping.signal })
process.exit(0)
