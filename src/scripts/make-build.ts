import path from 'node:path'
import { runChild } from './run-child.mjs'

/**
 * Runs the production build, silently unless it fails.
 *
 * @param ending asks it to end
 * @throws Error with the whole output of the build
 */
export async function makeBuild(root: string, ending: AbortSignal): Promise<void> {
  const output: Buffer[] = []
  const code = await runChild(
    process.execPath,
    [path.join(root, 'src/scripts/build.mjs')],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], ending },
    (child) => {
      child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
      child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
    },
  )
  if (code !== 0) throw new Error(`${Buffer.concat(output)}\nThe site could not be built.`)
}
