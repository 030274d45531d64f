/** `npm run build`: the production build, marked with the sources that it was made from. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { markBuild } from './build-state.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const result = spawnSync(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
if (result.status === 0) markBuild(root)
process.exit(result.status ?? 1)
