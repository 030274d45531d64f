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
// A wrong setting is found while the module is loaded; whoever set it needs the message and not the stack.
const { start } = await import('./start.ts').catch(explain)
await start({ root, dev })

function explain(error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}
