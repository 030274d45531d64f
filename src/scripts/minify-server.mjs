/** Takes spaces and comments out of the server's bundles, but keeps every name: docs/decisions/0007. */
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { transform } from 'esbuild'

/**
 * Rewrites the JavaScript below a folder in place. Half of what webpack writes for the server is spaces and comments,
 * which Node keeps in memory as long as the code.
 *
 * @param {string} folder such as `.next/server`
 */
export async function minifyServer(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue
    const file = path.join(folder, name)
    const { code } = await transform(await readFile(file, 'utf8'), {
      minifyWhitespace: true,
      legalComments: 'none',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      logLevel: 'error',
    })
    await writeFile(file, code)
  }
}
