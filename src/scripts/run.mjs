/** `npm run import`, `migrate`, …: prepares the surroundings of a script and runs it. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies, requireNode } from './dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const [name, ...args] = process.argv.slice(2)

requireNode()
process.env.NODE_ENV ??= 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
ensureDependencies(root, { development: false })

const { register } = await import('tsx/esm/api')
register()
// A wrong setting is found while the module is loaded; whoever set it needs the message and not the stack.
const { run } = await import('./run.ts').catch(explain)
process.exitCode = await run({ root, name, args })

function explain(error) {
  console.error(error.message)
  process.exit(1)
}
