import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mainDataDir } from './settings'

/**
 * Imports and publishes articles with `npm run import` while the main site serves.
 *
 * @throws Error with the output when a file was refused
 */
export async function importArticles(...files: string[]): Promise<void> {
  const child = spawn(process.execPath, ['src/scripts/run.mjs', 'import', '--publish', ...files], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: mainDataDir() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${output}`)
}
