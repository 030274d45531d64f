/** `npm start` and `npm run dev`: plain Node until the dependencies are installed. */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIsCurrent } from './build-state.mjs'
import { compiledScript } from './compiled-script.mjs'
import { ensureDependencies, requireNode } from './dependencies.mjs'
import { listenForEnd } from './ending.mjs'
import { answerUsage } from './usage.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const given = process.argv.slice(2)
const dev = given[0] === '--dev'

answerUsage(dev ? 'dev' : 'start', dev ? given.slice(1) : given)
requireNode()
const ending = listenForEnd()
process.chdir(root)
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await ensureDependencies(root, { development: dev || !buildIsCurrent(root), ending })

// A wrong setting is detected while the module is loaded; the operator needs the message and not the stack.
const { start } = await import(pathToFileURL(await compiledScript(root, 'start')).href).catch(explain)
await start({ root, dev, ending })

function explain(error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}
