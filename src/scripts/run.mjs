/** `npm run import`, `migrate`, …: prepares a script's environment and runs it. */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compiledScript } from './compiled-script.mjs'
import { ensureDependencies, requireNode } from './dependencies.mjs'
import { listenForEnd } from './ending.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const [name, ...given] = process.argv.slice(2)
// `npm run NAME --` takes it away; after it, what begins with a hyphen would be a file.
const args = given[0] === '--' ? given.slice(1) : given

requireNode()
const ending = listenForEnd()
process.env.NODE_ENV ??= 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await ensureDependencies(root, { development: false, ending })

// A wrong setting is detected while the module is loaded; the operator needs the message and not the stack.
const { run } = await import(pathToFileURL(await compiledScript(root, 'run')).href).catch(explain)
process.exitCode = await run({ root, name, args, ending })

function explain(error) {
  console.error(error.message)
  process.exit(1)
}
