/** `npm start` and `npm run dev`: plain Node until the dependencies are there. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIsCurrent } from './build-state.mjs'
import { ensureDependencies, requireNode } from './dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const dev = process.argv.includes('--dev')

requireNode()
process.chdir(root)
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
ensureDependencies(root, { development: dev || !buildIsCurrent(root) })

const { register } = await import('tsx/esm/api')
register()
const { start } = await import('./start.ts')
await start({ root, dev })
