/** `npm run build`: the production build, marked with the hash of its sources. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { markBuild } from './build-state.mjs'
import { compiledScript } from './compiled-script.mjs'
import { listenForEnd } from './ending.mjs'
import { minifyServer } from './minify-server.mjs'
import { runChild } from './run-child.mjs'
import { answerUsage } from './usage.mjs'

answerUsage('build')
const ending = listenForEnd()
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
// Turbopack puts a copy of Payload and of the whole config into each route: docs/decisions/0047.
const next = [path.join(root, 'node_modules/next/dist/bin/next'), 'build', '--webpack']
const code = await runChild(process.execPath, next, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  ending,
})
if (code === 0) {
  await minifyServer(path.join(root, '.next/server'))
  // Where only the build may write, as in a container, a start finds the scripts too.
  await compiledScript(root, 'start')
  markBuild(root)
}
process.exit(code)
